package org.starkin.period;

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
            float best = from < to ? 0 : between(middle / grid.stepPerDay());
            for (int k = from; k < to; k++) {
                best = Math.max(best, power[k]);
            }
            highest[bin] = Math.min(best, 1);
        }
        return LogPeriodogram.of(highest);
    }

    /** The frequency of the top of a peak, by the parabola through it and its neighbours. */
    double topOf(int peak) {
        if (peak < 1 || peak + 1 >= power.length) {
            return grid.frequencyPerDay(peak);
        }
        double curvature = power[peak - 1] - 2.0 * power[peak] + power[peak + 1];
        double shift = curvature < 0 ? 0.5 * (power[peak - 1] - power[peak + 1]) / curvature : 0;
        return (peak + Math.clamp(shift, -0.5, 0.5)) * grid.stepPerDay();
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
