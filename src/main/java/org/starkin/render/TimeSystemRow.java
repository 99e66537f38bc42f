package org.starkin.render;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.lightcurve.TimeSystem;

/** What times mean: Julian Date = origin_jd + time, days. */
public record TimeSystemRow(
        @Schema(description = "UTC, TAI, TT, TDB, TCB or UNKNOWN", examples = "TCB")
        String scale,

        @Schema(description = "TOPOCENTER, GEOCENTER, HELIOCENTER, BARYCENTER or UNKNOWN", examples = "BARYCENTER")
        String referencePosition,

        @Schema(description = "The Julian Date of time zero", examples = "2455197.5")
        double originJd) {

    public static TimeSystemRow of(TimeSystem system) {
        return new TimeSystemRow(system.scale().name(), system.position().name(), system.originJd());
    }
}
