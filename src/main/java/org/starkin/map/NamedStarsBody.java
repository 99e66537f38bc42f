package org.starkin.map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /map/stars}: stars by name, or by their place in the columns. */
public record NamedStarsBody(
        @Schema(
                description = "On which map: light_curve or joint; without it as in GET /api/v1/map",
                examples = "light_curve")
        Optional<String> space,

        @Schema(description = "At most 1000", maxItems = 1000)
        @NotNull(message = "is missing; name stars, each by survey and id or by survey and number")
        @Size(min = 1, max = 1000, message = "has not 1 to 1000 stars")
        List<@NotNull(message = "is null") @Valid NamedStar> stars) {

    /** A star: by its id, or by its number in the order of ids. */
    public record NamedStar(
            @NotBlank(message = "is missing; GET /api/v1/surveys lists the names")
            @Size(max = 64, message = "is longer than 64 characters")
            @Schema(examples = "gaia")
            String survey,

            @Schema(description = "Either this or the number", examples = "1000000")
            Optional<@Size(min = 1, max = 256, message = "has not 1 to 256 characters") String> id,

            @Schema(description = "Its number in its survey, from 0", examples = "17")
            Optional<@Min(value = 0, message = "${validatedValue} is below 0") Integer> number) {}
}
