package org.starkin.simulate;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/**
 * An R Coronae Borealis star: small semi-regular pulsations at maximum, and at random times a cloud of soot that dims it
 * by up to eight magnitudes within weeks and thins over months to years, redder than the star all the while (Clayton
 * 1996, PASP 108, 225; 2012, JAAVSO 40, 539). Declines come some 1000 to 2000 days apart, in bursts or not at all for a decade
 * (Jurcsik 1996, Acta Astron. 46, 325); here they follow Poisson's law with a mean of each star's own. No period is given:
 * nobody folds them.
 *
 * @param onsets of the declines, BJD, rising; {@code double[n]}, never written
 * @param depthsV full depths in V, magnitudes; {@code double[n]}, never written
 * @param fallDays from onset to the bottom; {@code double[n]}, never written
 * @param recoveryDays e-folding time of the way back; {@code double[n]}, never written
 * @param pulsation of the star at maximum
 */
@SuppressWarnings("ArrayRecordComponent")
record RCoronaeBorealis(
        double[] onsets, double[] depthsV, double[] fallDays, double[] recoveryDays, Pulsation pulsation)
        implements StarModel {

    private static final Range DEPTH = new Range(1.0, 8.0);
    private static final double FLAT_BOTTOM_DAYS = 20;
    private static final double DEEPEST = 9.0;

    /** 1982 to 2040: no survey of single stars' light curves is left out. */
    private static final double FIRST_BJD = 2_445_000;

    private static final double LAST_BJD = 2_466_200;
    private static final double RECOVERIES = 12;
    private static final int MOST_DECLINES = 128;

    /**
     * The pulsation at maximum light: 40 to 100 days, some tenths of a magnitude (Clayton 1996).
     *
     * @param periodDays of the stronger of its two waves
     * @param amplitudeV peak to peak in V, magnitudes
     * @param beat period of the weaker wave against the stronger
     */
    record Pulsation(double periodDays, double amplitudeV, double beat) {

        double at(double timeBjd) {
            double angle = 2 * Math.PI * (timeBjd - SimulatedSky.REFERENCE_BJD) / periodDays;
            return amplitudeV / 2 * (0.65 * Math.sin(angle) + 0.35 * Math.sin(angle / beat + 1));
        }
    }

    static RCoronaeBorealis draw(SplittableRandom random) {
        double meanWait = Draw.logUniform(random, 350, 1500);
        double[] onsets = new double[MOST_DECLINES];
        double[] depths = new double[MOST_DECLINES];
        double[] falls = new double[MOST_DECLINES];
        double[] recoveries = new double[MOST_DECLINES];
        double time = FIRST_BJD;
        int count = 0;
        while (count < MOST_DECLINES) {
            time += Draw.exponential(random, meanWait);
            if (time > LAST_BJD) {
                break;
            }
            onsets[count] = time;
            depths[count] = Draw.normalWithin(random, 4.5, 2.0, DEPTH);
            falls[count] = Draw.uniform(random, 10, 50);
            recoveries[count] = Draw.logUniform(random, 60, 300);
            count++;
        }
        Pulsation pulsation = new Pulsation(
                Draw.uniform(random, 40, 100), Draw.uniform(random, 0.1, 0.4), Draw.uniform(random, 1.2, 1.9));
        return new RCoronaeBorealis(
                Arrays.copyOf(onsets, count),
                Arrays.copyOf(depths, count),
                Arrays.copyOf(falls, count),
                Arrays.copyOf(recoveries, count),
                pulsation);
    }

    @Override
    public double departure(double timeBjd, Band band) {
        double extinctionV = 0;
        for (int i = 0; i < onsets.length && onsets[i] < timeBjd; i++) {
            extinctionV += depthsV[i] * shape(timeBjd - onsets[i], i);
        }
        double dust = DEEPEST * Math.tanh(extinctionV / DEEPEST) * BandScale.DUST.of(band);
        return dust + pulsation.at(timeBjd) * BandScale.CEPHEID.of(band);
    }

    /** The share of the depth that decline {@code i} has reached: a smooth fall, a short bottom, an exponential return. */
    private double shape(double daysSinceOnset, int i) {
        double fallen = daysSinceOnset / fallDays[i];
        if (fallen < 1) {
            return fallen * fallen * (3 - 2 * fallen);
        }
        double since = daysSinceOnset - fallDays[i] - FLAT_BOTTOM_DAYS;
        if (since < 0) {
            return 1;
        }
        return since > RECOVERIES * recoveryDays[i] ? 0 : Math.exp(-since / recoveryDays[i]);
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.empty();
    }
}
