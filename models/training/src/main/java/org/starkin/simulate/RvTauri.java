package org.starkin.simulate;

import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * An RV Tauri star: deep and shallow minima take turns, their depths scatter and now and then change places, maxima are
 * alike; the period runs from deep minimum to deep minimum, 30 to 150 days (GCVS 5.1: Samus et al. 2017). Those of type b drift
 * besides by up to two magnitudes over 600 to 2500 days (Kiss and Bodi 2017, A&A 608, A99). How much minima scatter is our
 * choice.
 *
 * @param period formal, of two minima, days
 * @param epochBjd the mean time of deep minimum 0
 * @param amplitudeV mean depth of both minima against the maxima, V magnitudes
 * @param alternation half the mean difference of deep and shallow minima, as a share of the amplitude
 * @param scatter deviation of a minimum's depth, as a share of the amplitude
 * @param drift the slow wave of type b; of amplitude 0 for type a
 * @param seed of its cycles
 */
record RvTauri(
        double period, double epochBjd, double amplitudeV, double alternation, double scatter, Drift drift, long seed)
        implements StarModel {

    static final Range PERIOD = new Range(30, 150);

    private static final double TIME_SCATTER = 0.015;
    private static final double MOST_DEVIATIONS = 2;
    private static final double MAXIMUM_SHARE = 0.52;

    /**
     * The slow wave of the mean brightness.
     *
     * @param periodDays its length
     * @param amplitudeV peak to peak, V magnitudes
     */
    record Drift(double periodDays, double amplitudeV) {}

    static RvTauri draw(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 65, 0.4, PERIOD);
        boolean isTypeB = Draw.chance(random, 0.3);
        return new RvTauri(
                period,
                SimulatedSky.REFERENCE_BJD + period * random.nextDouble(),
                Draw.logNormalWithin(random, 0.7, 0.5, new Range(0.2, 2.5)),
                Draw.uniform(random, 0.08, 0.45),
                Draw.uniform(random, 0.05, 0.2),
                new Drift(Draw.uniform(random, 600, 2500), isTypeB ? Draw.uniform(random, 0.4, 2.0) : 0),
                random.nextLong());
    }

    @Override
    public double departure(double timeBjd, Band band) {
        double half = period / 2;
        long minimum = (long) Math.floor((timeBjd - epochBjd) / half);
        if (timeBjd < minimumAt(minimum)) {
            minimum--;
        } else if (timeBjd >= minimumAt(minimum + 1)) {
            minimum++;
        }
        double start = minimumAt(minimum);
        double phase = (timeBjd - start) / (minimumAt(minimum + 1) - start);
        double depth = phase < MAXIMUM_SHARE
                ? depth(minimum) * fall(1 - phase / MAXIMUM_SHARE)
                : depth(minimum + 1) * fall((phase - MAXIMUM_SHARE) / (1 - MAXIMUM_SHARE));
        double wave = drift.amplitudeV()
                / 2
                * Math.sin(2 * Math.PI * (timeBjd - SimulatedSky.REFERENCE_BJD) / drift.periodDays());
        return (depth - amplitudeV / 2) * BandScale.CEPHEID.of(band) + wave * BandScale.DUST.of(band);
    }

    /** From 0 at the maximum to 1 at the minimum, the minimum being the sharper. */
    private static double fall(double share) {
        double wave = (1 - Math.cos(Math.PI * share)) / 2;
        return wave * (0.5 + 0.5 * share);
    }

    private double depth(long minimum) {
        double side = Math.floorMod(minimum, 2) == 0 ? alternation : -alternation;
        return amplitudeV * Math.max(0.1, 1 + side + scatter * deviation(2 * minimum));
    }

    private double minimumAt(long minimum) {
        return epochBjd + period / 2 * (minimum + 2 * TIME_SCATTER * deviation(2 * minimum + 1));
    }

    private double deviation(long key) {
        return Math.clamp(Seeds.gaussian(seed, key), -MOST_DEVIATIONS, MOST_DEVIATIONS);
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.of(period);
    }
}
