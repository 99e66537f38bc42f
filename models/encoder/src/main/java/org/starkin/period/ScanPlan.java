package org.starkin.period;

import jdk.incubator.vector.FloatVector;

/**
 * How the scan of one passband is cut into blocks, by what it will cost in processor cycles: many lags mean few blocks,
 * but shorter and so more clusters.
 *
 * @param band the points to scan
 * @param clusters the points gathered
 * @param lags frequencies on either side of a block's centre
 */
record ScanPlan(Band band, Clusters clusters, int lags) {

    /**
     * Phase in radians by which a point may turn differently from its cluster, at a block's edge and twice the frequency,
     * for {@link #FEW_POINTS} points; of more points the errors average out.
     */
    private static final double LARGEST_PHASE_ERROR = 0.004;

    private static final double FEW_POINTS = 250;
    private static final double MOST_ERROR_AVERAGED = 8;

    /** Cycles, about half a second. What would cost more is scanned with fewer points; every point counts again in the fits. */
    private static final double MOST_CYCLES = 1.5e9;

    private static final int LANES = FloatVector.SPECIES_PREFERRED.length();
    private static final int MOST_LAGS = Math.max(LANES, 128);

    static ScanPlan of(Band band, FrequencyGrid grid) {
        ScanPlan cheapest = cheapest(band, grid);
        double excess = cheapest.cycles(grid) / MOST_CYCLES;
        return excess > 1 ? cheapest(thinned(band, excess), grid) : cheapest;
    }

    private static ScanPlan cheapest(Band band, FrequencyGrid grid) {
        ScanPlan best = with(LANES, band, grid);
        for (int lags = 2 * LANES; lags <= MOST_LAGS; lags *= 2) {
            ScanPlan plan = with(lags, band, grid);
            best = plan.cycles(grid) < best.cycles(grid) ? plan : best;
        }
        return best;
    }

    private static ScanPlan with(int lags, Band band, FrequencyGrid grid) {
        double averaged = Math.clamp(Math.sqrt(band.size() / FEW_POINTS), 1, MOST_ERROR_AVERAGED);
        double longestDays = averaged * LARGEST_PHASE_ERROR / (2 * Math.PI * lags * grid.stepPerDay());
        return new ScanPlan(band, Clusters.of(band.timeDays(), longestDays), lags);
    }

    /** How many blocks cover a grid. */
    int blocks(FrequencyGrid grid) {
        return (grid.count() + 2 * lags - 1) / (2 * lags);
    }

    /** Measured on AVX-512: per point and block, per cluster and block, per cluster and frequency, per table entry. */
    private double cycles(FrequencyGrid grid) {
        double blocks = blocks(grid);
        return blocks * (band.size() + 6.0 * clusters.size() + 0.4 * clusters.size() * 2 * lags)
                + 60.0 * LANES * band.size()
                + 12.0 * lags * clusters.size();
    }

    /** About one point of every {@code excess}, at uneven steps so that even sampling keeps no alias of its own. */
    private static Band thinned(Band band, double excess) {
        int size = (int) Math.max(Signal.FEWEST_POINTS, band.size() / excess);
        double[] time = new double[size];
        double[] weight = new double[size];
        double[] value = new double[size];
        double golden = 0.5 * (Math.sqrt(5) - 1);
        for (int i = 0; i < size; i++) {
            int from = (int) ((i + i * golden % 1) * band.size() / size);
            time[i] = band.timeDays()[from];
            weight[i] = band.weight()[from];
            value[i] = band.value()[from];
        }
        return Signal.normalised(time, weight, value, band.amplitudeMag());
    }
}
