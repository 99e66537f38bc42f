package org.starkin.period;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The Lomb-Scargle powers of a whole light curve on a frequency grid. Passbands share the frequency and nothing else;
 * their powers are averaged by their number of points, which adds up their reductions of chi-square, each in units of its
 * own scatter.
 *
 * @param grid the frequencies
 * @param power {@code float[grid.count()]}, 0 to 1; 0 below the grid's first index
 */
@SuppressWarnings("ArrayRecordComponent") // held by this package alone, which never compares them
record Scan(FrequencyGrid grid, float[] power) {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Below this many widths {@code 1 / T} of a peak, float32 sums cancel too much. */
    private static final int DIRECT_WIDTHS = 4;

    /** From the middle of a bin to its edge. */
    private static final double HALF_BIN =
            Math.sqrt(LogPeriodogram.frequencyPerDay(1) / LogPeriodogram.frequencyPerDay(0));

    static Scan of(Signal signal, FrequencyGrid grid) {
        float[] power = new float[grid.count()];
        if (grid.isEmpty()) {
            return new Scan(grid, power);
        }
        int direct = Math.min(grid.count(), DIRECT_WIDTHS * grid.oversampling());
        double[] exact = new double[direct];
        for (Band band : signal.bands()) {
            double share = band.size() / (double) signal.size();
            BandScan.add(band, grid, (float) share, power);
            double[] powers = LombScargle.powers(band, grid.stepPerDay(), direct);
            for (int k = grid.firstIndex(); k < direct; k++) {
                exact[k] += share * powers[k];
            }
        }
        for (int k = 0; k < direct; k++) {
            power[k] = (float) exact[k];
        }
        return new Scan(grid, power);
    }

    /** The highest power in each bin of the grid that all surveys share; between two grid points, what lies between. */
    LogPeriodogram periodogram() {
        float[] highest = new float[LogPeriodogram.BINS];
        for (int bin = 0; bin < LogPeriodogram.BINS; bin++) {
            double middle = LogPeriodogram.frequencyPerDay(bin);
            int from = Math.max(grid.firstIndex(), indexAtOrAbove(middle / HALF_BIN));
            int to = Math.min(grid.count(), indexAtOrAbove(middle * HALF_BIN));
            highest[bin] = Math.min(from < to ? highest(from, to) : between(middle / grid.stepPerDay()), 1);
        }
        return LogPeriodogram.of(highest);
    }

    /** The highest power from one index to before another. */
    private float highest(int from, int to) {
        int k = from;
        FloatVector best = FloatVector.zero(SPECIES);
        for (; k + SPECIES.length() <= to; k += SPECIES.length()) {
            best = best.max(FloatVector.fromArray(SPECIES, power, k));
        }
        float highest = best.reduceLanes(VectorOperators.MAX);
        for (; k < to; k++) {
            highest = Math.max(highest, power[k]);
        }
        return highest;
    }

    /** The frequency of the top of a peak, by the parabola through it and its neighbours. */
    double topOf(int peak) {
        return (peak + shiftToTop(peak)) * grid.stepPerDay();
    }

    /** The power of that parabola at its top. */
    double powerAtTop(int peak) {
        double shift = shiftToTop(peak);
        return shift == 0
                ? power[peak]
                : Math.clamp(power[peak] - 0.25 * (power[peak - 1] - power[peak + 1]) * shift, power[peak], 1);
    }

    private double shiftToTop(int peak) {
        if (peak < 1 || peak + 1 >= power.length) {
            return 0;
        }
        double curvature = power[peak - 1] - 2.0 * power[peak] + power[peak + 1];
        double shift = curvature < 0 ? 0.5 * (power[peak - 1] - power[peak + 1]) / curvature : 0;
        return Math.clamp(shift, -0.5, 0.5);
    }

    private int indexAtOrAbove(double frequencyPerDay) {
        return (int) Math.min(grid.count(), Math.ceil(frequencyPerDay / grid.stepPerDay()));
    }

    private float between(double index) {
        int below = (int) index;
        if (below < grid.firstIndex() || below + 1 >= grid.count()) {
            return 0;
        }
        float share = (float) (index - below);
        return power[below] * (1 - share) + power[below + 1] * share;
    }
}
