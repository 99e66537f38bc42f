package org.starkin.similar;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time system, by name or in its parts. */
@Schema(
        description = "A name (JD, HJD, BJD, MJD, HMJD, BTJD, BKJD, GAIA) or an object of scale, reference_position and"
                + " origin_jd",
        oneOf = {String.class, TimeSystemBody.Parts.class})
public sealed interface TimeSystemBody {

    /** A well-known system. */
    record Named(String name) implements TimeSystemBody {}

    /** Any system; Julian Date = origin_jd + time. */
    record Parts(
            @Schema(description = "UTC, TAI, TT, TDB, TCB or UNKNOWN", examples = "TCB")
            Optional<String> scale,

            @Schema(description = "TOPOCENTER, GEOCENTER, HELIOCENTER, BARYCENTER or UNKNOWN", examples = "BARYCENTER")
            Optional<String> referencePosition,

            @Schema(description = "The Julian Date of time zero", examples = "2455197.5", required = true)
            Optional<Double> originJd)
            implements TimeSystemBody {}

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TimeSystemBody of(Object value) {
        return new Named(String.valueOf(value));
    }
}
