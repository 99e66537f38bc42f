package org.starkin.plane;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /planes/stars}: stars by name. */
public record PlaneStarsBody(
        @Schema(description = "At most 200", maxItems = 200)
        @NotNull(message = "is missing; name stars, each by survey and id")
        @Size(min = 1, max = 200, message = "has not 1 to 200 stars")
        List<@NotNull(message = "is null") @Valid PlaneStar> stars) {

    /** A star by its id. */
    @Schema(name = "NamedPlaneStar")
    public record PlaneStar(
            @NotBlank(message = "is missing; GET /api/v1/surveys lists the names")
            @Size(max = 64, message = "is longer than 64 characters")
            @Schema(examples = "gaia")
            String survey,

            @NotBlank(message = "is missing")
            @Size(max = 256, message = "is longer than 256 characters")
            @Schema(examples = "1000000")
            String id) {}
}
