package org.starkin.similar;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.StarId;

/**
 * A star of the sky that stands, with others, for what is sought.
 *
 * @param weight how much it counts; the greatest is a million times the least, beyond which single precision, in which
 *     vectors are kept (24 bits), would hardly see the lighter star
 */
public record ExampleBody(
        @Schema(examples = "gaia") @NotBlank(message = ObjectBody.NO_SURVEY)
        String survey,

        @Schema(description = "The survey's own id, a string", examples = "4057091150787104896")
        @NotBlank(message = ObjectBody.NO_ID)
        String id,

        @Schema(
                description = "How much it counts beside the others; only the ratios of weights matter",
                minimum = "0.001",
                maximum = "1000",
                defaultValue = "1")
        Optional<@DecimalMin(value = "0.001", message = OUTSIDE) @DecimalMax(value = "1000", message = OUTSIDE) Double>
                weight) {

    private static final String OUTSIDE =
            "${validatedValue} is outside 0.001 to 1000; only the ratios of weights matter, so scale them";

    Query.Example example() {
        return new Query.Example(new StarId(survey, id), weight.orElse(1.0));
    }
}
