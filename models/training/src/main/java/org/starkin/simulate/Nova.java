package org.starkin.simulate;

import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * A nova's eruption: up by 7 to 13 magnitudes within days, then down by a power law of time, F ~ t^-1.75 and from some six
 * magnitudes below maximum t^-3.5 (Hachisu and Kato 2006, ApJS 167, 59); t2, the time in which it falls by the first two magnitudes, runs
 * from 2 to 150 days. One in five forms dust and dips, and one in five jitters on its way down (Strope, Schaefer and Henden 2010,
 * AJ 140, 34: classes D, and J and O). It erupts once in every {@link #SLOT_DAYS}, so that a survey of any years finds it: our choice,
 * as real ones are rarer.
 *
 * @param slots when it erupts
 * @param amplitudeV from quiescence to maximum, V magnitudes
 * @param riseDays of the final rise
 * @param t2Days time of the first two magnitudes
 * @param dustV depth of the dust dip, V magnitudes; 0 for none
 * @param jitterV swing of the jitters, V magnitudes; 0 for none
 */
record Nova(Episodes.Slots slots, double amplitudeV, double riseDays, double t2Days, double dustV, double jitterV)
        implements StarModel {

    static final double SLOT_DAYS = 1500;

    private static final double EARLY = 1.75;
    private static final double LATE = 3.5;
    private static final double BREAK_BELOW_MAXIMUM = 6;
    private static final double REFERENCE_BELOW_MAXIMUM = 4;
    private static final double DUST_AFTER_T2 = 2.5;
    private static final double JITTERS_A_T2 = 1.7;

    static Nova draw(SplittableRandom random) {
        double t2 = Draw.logUniform(random, 2, 150);
        return new Nova(
                new Episodes.Slots(random.nextLong(), SLOT_DAYS, 1),
                Draw.normalWithin(random, 11 - 1.5 * Math.log10(t2 / 10), 1.2, new Range(6.5, 13.5)),
                Draw.logUniform(random, 0.8, 4),
                t2,
                Draw.chance(random, 0.2) ? Draw.uniform(random, 1.5, 6) : 0,
                Draw.chance(random, 0.2) ? Draw.uniform(random, 0.2, 0.9) : 0);
    }

    /** Its reference brightness lies four magnitudes below maximum. */
    @Override
    public double departure(double timeBjd, Band band) {
        long slot = slots.slotOf(timeBjd);
        double fainter = Math.min(fallen(timeBjd - slots.beginsAt(slot)), fallen(timeBjd - slots.beginsAt(slot - 1)));
        return fainter
                - REFERENCE_BELOW_MAXIMUM
                + dust(timeBjd - slots.beginsAt(slot), fainter) * BandScale.DUST.of(band);
    }

    /** Magnitudes below maximum, some days after the eruption began. */
    private double fallen(double days) {
        if (days <= 0) {
            return amplitudeV;
        }
        if (days < riseDays) {
            double risen = days / riseDays;
            return amplitudeV * (1 - risen * risen * (3 - 2 * risen));
        }
        double since = days - riseDays;
        double unit = t2Days / (Math.pow(10, 2 / (2.5 * EARLY)) - 1);
        double early = 2.5 * EARLY * Math.log10(1 + since / unit);
        double beyond = Math.max(0, early - BREAK_BELOW_MAXIMUM) * (LATE / EARLY - 1);
        double swing = jitterV * Math.sin(2 * Math.PI * JITTERS_A_T2 * since / t2Days) * Math.min(1, early / 2);
        return Math.min(amplitudeV, early + beyond + (early < BREAK_BELOW_MAXIMUM ? swing : 0));
    }

    private double dust(double days, double fainter) {
        double center = riseDays + DUST_AFTER_T2 * t2Days;
        double offset = (days - center) / (0.5 * t2Days);
        double room = Math.max(0, amplitudeV - fainter);
        return Math.min(room, dustV) * Math.exp(-offset * offset);
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.empty();
    }
}
