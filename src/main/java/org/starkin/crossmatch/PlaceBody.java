package org.starkin.crossmatch;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.SkyPosition;
import org.starkin.match.ProperMotion;

/** Where a source is, and how it moves. */
public record PlaceBody(
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

        @Schema(
                description = "Its error in each of two directions, a standard deviation, arcseconds, above 0 to 60",
                examples = "0.3")
        Optional<
                        @DecimalMin(
                                value = "0",
                                inclusive = false,
                                message = "${validatedValue} is outside 0 (exclusive) to 60 arcseconds")
                        @DecimalMax(
                                value = "60",
                                message = "${validatedValue} is outside 0 (exclusive) to 60 arcseconds")
                        Double>
                errorArcsec,

        @Schema(description = "Proper motion in right ascension times the cosine of the declination, mas a year")
        Optional<
                        @DecimalMin(value = "-20000", message = TOO_FAST)
                        @DecimalMax(value = "20000", message = TOO_FAST) Double>
                pmRaMasYr,

        @Schema(description = "Proper motion in declination, mas a year")
        Optional<
                        @DecimalMin(value = "-20000", message = TOO_FAST)
                        @DecimalMax(value = "20000", message = TOO_FAST) Double>
                pmDecMasYr,

        @Schema(description = "Of the position, a Julian year; needed with a proper motion", examples = "2016.0")
        Optional<@DecimalMin(value = "1800", message = NO_YEAR) @DecimalMax(value = "2200", message = NO_YEAR) Double>
                epoch) {

    static final String NO_YEAR = "${validatedValue} is outside 1800 to 2200, Julian years";

    private static final String TOO_FAST = "${validatedValue} is outside -20000 to 20000 mas a year";

    /** Whether it moves but nobody says since when. */
    boolean lacksEpoch() {
        return (pmRaMasYr.isPresent() || pmDecMasYr.isPresent()) && epoch.isEmpty();
    }

    /** Where it is at another epoch. */
    SkyPosition at(double year) {
        SkyPosition position = new SkyPosition(ra, dec);
        ProperMotion motion = new ProperMotion(pmRaMasYr.orElse(0.0), pmDecMasYr.orElse(0.0));
        return epoch.isPresent() ? motion.moved(position, year - epoch.get()) : position;
    }
}
