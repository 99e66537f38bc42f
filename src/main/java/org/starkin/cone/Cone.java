package org.starkin.cone;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;

/**
 * A circle on the sky.
 *
 * @param ra degrees ICRS
 * @param dec degrees ICRS
 * @param radiusArcsec its radius
 * @param surveys those to look through; absent: all
 * @param limit the most stars wanted
 */
public record Cone(
        @DecimalMin(value = "0", message = "${validatedValue} is outside 0 to 360 degrees (360 exclusive)")
        @DecimalMax(
                value = "360",
                inclusive = false,
                message = "${validatedValue} is outside 0 to 360 degrees (360 exclusive)")
        double ra,

        @DecimalMin(value = "-90", message = "${validatedValue} is outside -90 to 90 degrees")
        @DecimalMax(value = "90", message = "${validatedValue} is outside -90 to 90 degrees")
        double dec,

        @DecimalMin(value = "0", inclusive = false, message = "${validatedValue} is not above 0")
        double radiusArcsec,

        Optional<List<String>> surveys,

        @Min(value = 1, message = "${validatedValue} is outside 1 to 1000")
        @Max(value = 1000, message = "${validatedValue} is outside 1 to 1000")
        int limit) {

    static final int DEFAULT_LIMIT = 10;
}
