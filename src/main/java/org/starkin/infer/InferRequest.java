package org.starkin.infer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.similar.QueryBody;

/** The body of {@code POST /infer}: a star, and whose neighbours to ask. */
public record InferRequest(
        @Schema(
                description =
                        "Of the queries of POST /search object, light_curve, spectrum, or the last two of one star",
                required = true)
        @NotNull(message = "is missing; give object, light_curve, spectrum, or light_curve and spectrum")
        @Valid
        QueryBody query,

        @Schema(description = "Surveys whose stars are asked; without it all that have joint vectors")
        Optional<
                        @Size(
                                        min = 1,
                                        max = 100,
                                        message = "names no survey, or more than 100; leave it out to ask all")
                                List<
                                @NotBlank(message = "is blank; GET /api/v1/surveys lists the names") String>>
                surveys,

        @Schema(
                description = "How many labelled neighbours speak for each property",
                minimum = "1",
                maximum = "100",
                defaultValue = "10")
        Optional<@Min(value = 1, message = OUTSIDE) @Max(value = 100, message = OUTSIDE) Integer> neighbours) {

    /** How many neighbours speak where the request does not say. */
    static final int DEFAULT_NEIGHBOURS = 10;

    static final int MOST_NEIGHBOURS = 100;

    static final String OUTSIDE = "${validatedValue} is outside 1 to 100";
}
