package org.starkin.simulate;

import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * A star that passes behind a lens: the magnification of Paczynski 1986 (ApJ 304, 1), one curve in all bands but for the light of
 * neighbours. It comes once in every {@link #SLOT_DAYS}, so that a survey of any years finds one: our choice, as nature's does
 * not come back.
 *
 * @param slots when the approach is closest
 * @param impact closest approach, in Einstein radii
 * @param einsteinDays time in which the star crosses an Einstein radius
 * @param lensedShare of the light that is the star's own, 0 to 1
 */
record Microlensing(Episodes.Slots slots, double impact, double einsteinDays, double lensedShare) implements StarModel {

    static final double SLOT_DAYS = 1200;

    /** Times as of the Galactic bulge (Mroz et al. 2019, ApJS 244, 29: median some 25 days, 1 to 300); impacts are uniform. */
    static Microlensing draw(SplittableRandom random) {
        return new Microlensing(
                new Episodes.Slots(random.nextLong(), SLOT_DAYS, 1),
                Draw.uniform(random, 0.01, 0.9),
                Draw.logNormalWithin(random, 27, 0.8, new Range(1.5, 250)),
                Draw.chance(random, 0.5) ? 1 : Draw.uniform(random, 0.2, 1));
    }

    @Override
    public double departure(double timeBjd, Band band) {
        long slot = slots.slotOf(timeBjd);
        double nearest = Double.POSITIVE_INFINITY;
        for (long near = slot - 1; near <= slot + 1; near++) {
            nearest = Math.min(nearest, Math.abs(timeBjd - slots.beginsAt(near)));
        }
        return -2.5 * Math.log10(1 + lensedShare * (magnification(nearest) - 1));
    }

    /** (u^2 + 2) / (u sqrt(u^2 + 4)) at {@code days} from the closest approach. */
    private double magnification(double days) {
        double along = days / einsteinDays;
        double square = impact * impact + along * along;
        return (square + 2) / Math.sqrt(square * (square + 4));
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.empty();
    }
}
