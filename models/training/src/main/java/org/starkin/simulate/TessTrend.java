package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * What detrending leaves of an orbit's systematics, relative to the flux: an offset, a slope, and a settling ramp after
 * the downlink (TESS data release notes: scattered light and thermal ramps after perigee).
 */
record TessTrend(double offset, double slopePerDay, double ramp) {

    private static final double RAMP_DAYS = 0.8;

    static TessTrend draw(SplittableRandom random) {
        return new TessTrend(
                Draw.normal(random, 0, 0.0003), Draw.normal(random, 0, 0.00005), Draw.normal(random, 0, 0.0008));
    }

    /** The trend a number of days after the orbit's first cadence. */
    double at(double days) {
        return offset + slopePerDay * days + ramp * Math.exp(-days / RAMP_DAYS);
    }
}
