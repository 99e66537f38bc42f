package org.starkin.simulate;

import java.util.OptionalDouble;

/** How a star's brightness varies. Immutable; any time may be asked for in any order. */
sealed interface StarModel
        permits ConstantStar,
                ContactBinary,
                EclipsingBinary,
                Episodes,
                Microlensing,
                Mira,
                ModeSum,
                Nova,
                Pulsator,
                RCoronaeBorealis,
                RedNoise,
                RvTauri,
                SpottedStar,
                Together {

    /**
     * The departure from the star's reference brightness, magnitudes, positive when fainter.
     *
     * @param timeBjd when its light reaches the barycentre, BJD(TDB)
     */
    double departure(double timeBjd, Band band);

    /** The period by which an astronomer would fold it, days; empty where there is none. */
    OptionalDouble periodDays();
}
