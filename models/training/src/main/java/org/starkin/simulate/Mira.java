package org.starkin.simulate;

import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * A Mira: swings of 2.5 to 8 magnitudes in V (the class's definition: Samus et al. 2017, GCVS 5.1) over 100 to 600 days,
 * no cycle quite like the one before: maxima scatter by some tenths to a magnitude and their times by a few per cent of
 * the period (Campbell 1955; Percy and Colivas 1999, PASP 111, 94). The rise takes 0.5 to 0.35 of a cycle, less for longer
 * periods (Vardya 1988, A&AS 73, 181), and every fifth star halts on it in a hump (Lebzelter 2011, AN 332, 140).
 *
 * @param period mean period, days
 * @param epochBjd the mean time of maximum 0
 * @param amplitudeV mean range in V, magnitudes
 * @param riseShare share of the cycle from minimum to maximum
 * @param maximumScatter deviation of the maxima, V magnitudes
 * @param hump depth of the halt on the rise, V magnitudes; 0 for none
 * @param sharpness by how much maxima are narrower than minima; 1 for alike, our choice
 * @param seed of its cycles
 */
record Mira(
        double period,
        double epochBjd,
        double amplitudeV,
        double riseShare,
        double maximumScatter,
        double hump,
        double sharpness,
        long seed)
        implements StarModel {

    /** Periods, days: the bulk of the Miras of GCVS 5.1. */
    static final Range PERIOD = new Range(100, 600);

    /** Ranges in V, magnitudes; the lower end leaves room for a weak cycle above the 2.5 of the definition. */
    static final Range AMPLITUDE = new Range(3.2, 7.5);

    private static final double MINIMUM_SCATTER = 0.15;
    private static final double TIME_SCATTER = 0.02;
    private static final double MOST_DEVIATIONS = 2;
    private static final double HUMP_AT = 0.45;
    private static final double HUMP_WIDTH = 0.13;

    static Mira draw(SplittableRandom random) {
        double period = Draw.logNormalWithin(random, 270, 0.35, PERIOD);
        double amplitude = Draw.normalWithin(random, 4.6, 1.1, AMPLITUDE);
        double rise = Draw.normalWithin(random, 0.49 - 0.0002 * (period - 150), 0.03, new Range(0.33, 0.52));
        double hump = Draw.chance(random, 0.2) ? amplitude * Draw.uniform(random, 0.04, 0.10) : 0;
        return new Mira(
                period,
                SimulatedSky.REFERENCE_BJD + period * random.nextDouble(),
                amplitude,
                rise,
                Draw.uniform(random, 0.1, 0.45),
                hump,
                Draw.uniform(random, 0.9, 2.0),
                random.nextLong());
    }

    @Override
    public double departure(double timeBjd, Band band) {
        long cycle = (long) Math.floor((timeBjd - epochBjd) / period);
        if (timeBjd < maximumAt(cycle)) {
            cycle--;
        } else if (timeBjd >= maximumAt(cycle + 1)) {
            cycle++;
        }
        double start = maximumAt(cycle);
        double phase = (timeBjd - start) / (maximumAt(cycle + 1) - start);
        return brightness(cycle, phase) * BandScale.MIRA.of(band);
    }

    /** The departure in V at a phase (0 to 1) of the cycle that begins with a maximum. */
    private double brightness(long cycle, double phase) {
        double fallShare = 1 - riseShare;
        double minimum = amplitudeV / 2 + MINIMUM_SCATTER * deviation(cycle, 1);
        if (phase < fallShare) {
            double maximum = maximum(cycle);
            return minimum + (maximum - minimum) * light(1 - phase / fallShare);
        }
        double maximum = maximum(cycle + 1);
        double risen = (phase - fallShare) / riseShare;
        double offset = (risen - HUMP_AT) / HUMP_WIDTH;
        return minimum + (maximum - minimum) * light(risen) - hump * Math.exp(-offset * offset);
    }

    private double maximum(long cycle) {
        return -amplitudeV / 2 + maximumScatter * deviation(cycle, 0);
    }

    private double maximumAt(long cycle) {
        return epochBjd + period * (cycle + TIME_SCATTER * deviation(cycle, 2));
    }

    private double deviation(long cycle, int what) {
        return Math.clamp(Seeds.gaussian(seed, 3 * cycle + what), -MOST_DEVIATIONS, MOST_DEVIATIONS);
    }

    /** From 0 at minimum to 1 at maximum. */
    private double light(double share) {
        return Math.pow((1 - Math.cos(Math.PI * share)) / 2, sharpness);
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.of(period);
    }
}
