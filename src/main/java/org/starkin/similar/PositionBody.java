package org.starkin.similar;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.cone.Cone;

/** A position on the sky; the star nearest to it, within the radius, is the query. */
public record PositionBody(
        @Schema(description = "Right ascension, degrees ICRS, 0 to 360 exclusive", examples = "266.41", required = true)
        @NotNull(message = "is missing; give degrees, 0 to 360 exclusive")
        @DecimalMin(value = "0", message = "${validatedValue} is outside 0 to 360 degrees (360 exclusive)")
        @DecimalMax(
                value = "360",
                inclusive = false,
                message = "${validatedValue} is outside 0 to 360 degrees (360 exclusive)")
        Double ra,

        @Schema(description = "Declination, degrees ICRS, -90 to 90", examples = "-29.01", required = true)
        @NotNull(message = "is missing; give degrees, -90 to 90")
        @DecimalMin(value = "-90", message = "${validatedValue} is outside -90 to 90 degrees")
        @DecimalMax(value = "90", message = "${validatedValue} is outside -90 to 90 degrees")
        Double dec,

        @Schema(description = "Arcseconds, above 0 to 3600", examples = "5", required = true)
        @NotNull(message = "is missing; give arcseconds, above 0")
        @DecimalMin(value = "0", inclusive = false, message = "${validatedValue} is not above 0 arcseconds")
        Double radiusArcsec) {

    Cone cone() {
        return new Cone(ra, dec, radiusArcsec, Optional.empty(), 1);
    }
}
