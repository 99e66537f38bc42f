package org.starkin.similar;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A time system, by its parts; or, as a string, by its name alone.
 *
 * @param name of a well-known system; the other parts are then absent
 */
@Schema(
        description =
                "A name as a string (JD, HJD, BJD, MJD, HMJD, BMJD, BTJD, BKJD, GAIA, or one like HJD-2450000), or"
                        + " an object")
public record TimeSystemBody(
        @Schema(description = "In place of the other three", examples = "HJD")
        Optional<String> name,

        @Schema(description = "UTC, TAI, TT, TDB, TCB or UNKNOWN", examples = "TCB")
        Optional<String> scale,

        @Schema(description = "TOPOCENTER, GEOCENTER, HELIOCENTER, BARYCENTER or UNKNOWN", examples = "BARYCENTER")
        Optional<String> referencePosition,

        @Schema(description = "The Julian Date of time zero", examples = "2455197.5")
        Optional<Double> originJd) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public TimeSystemBody {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TimeSystemBody named(String name) {
        return new TimeSystemBody(Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
