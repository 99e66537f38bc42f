package org.starkin.view;

import java.util.List;

/** Folds relative series into the bins of a {@link FoldedView}. */
final class Folding {

    private static final int BINS = FoldedView.BINS;
    private static final double FARTHEST = 3;
    private static final int ENOUGH_FOR_SCATTER = 2;

    private final int[] counts = new int[BINS];
    private final double[] weights = new double[BINS];
    private final double[] means = new double[BINS];
    private final double[] squares = new double[BINS];

    private Folding() {}

    /** All {@code series} folded at {@code periodDays}; the empty view where no series varies. */
    static FoldedView fold(List<RelativeSeries> series, double periodDays) {
        if (series.isEmpty()) {
            return FoldedView.EMPTY;
        }
        double zeroPhase = PhaseZero.of(series, periodDays);
        Folding folding = new Folding();
        for (RelativeSeries one : series) {
            folding.add(one, periodDays, zeroPhase);
        }
        return FoldedView.over(periodDays, folding.channels());
    }

    /** The phase, 0 to 1 (exclusive), of a time at a period, given the phase that shall become zero. */
    static double phase(double timeDays, double periodDays, double zeroPhase) {
        double cycles = timeDays / periodDays - zeroPhase;
        double phase = cycles - Math.floor(cycles);
        return phase < 1 ? phase : 0;
    }

    /** Weighted mean and sum of squares of each bin, by the updating formula of West (1979). */
    private void add(RelativeSeries series, double periodDays, double zeroPhase) {
        for (int i = 0; i < series.size(); i++) {
            int bin = (int) (phase(series.timeDays(i), periodDays, zeroPhase) * BINS);
            double weight = series.weight(i);
            double difference = series.brightness(i) - means[bin];
            counts[bin]++;
            weights[bin] += weight;
            means[bin] += difference * weight / weights[bin];
            squares[bin] += weight * difference * (series.brightness(i) - means[bin]);
        }
    }

    private float[][] channels() {
        float[][] channels = new float[FoldedView.CHANNELS][BINS];
        int points = 0;
        for (int count : counts) {
            points += count;
        }
        boolean[] hasMean = new boolean[BINS];
        boolean[] hasScatter = new boolean[BINS];
        for (int bin = 0; bin < BINS; bin++) {
            int count = counts[bin];
            hasMean[bin] = count > 0;
            hasScatter[bin] = count >= ENOUGH_FOR_SCATTER;
            channels[FoldedView.OCCUPANCY][bin] = (float) Math.min(1, 0.5 * count * BINS / points);
            channels[FoldedView.BRIGHTNESS][bin] = (float) Math.clamp(means[bin], -FARTHEST, FARTHEST);
            if (hasScatter[bin]) {
                double variance = Math.max(0, squares[bin] / weights[bin] * count / (count - 1));
                channels[FoldedView.SCATTER][bin] = (float) Math.min(FARTHEST, Math.sqrt(variance));
            }
        }
        fillIn(channels[FoldedView.BRIGHTNESS], hasMean);
        fillIn(channels[FoldedView.SCATTER], hasScatter);
        return channels;
    }

    /** Replaces the unknown values by straight lines between the known ones around the circle; all unknown stay. */
    private static void fillIn(float[] values, boolean[] known) {
        int first = 0;
        while (first < BINS && !known[first]) {
            first++;
        }
        int left = first;
        for (int step = 1; first < BINS && step <= BINS; step++) {
            int right = first + step;
            if (!known[right % BINS]) {
                continue;
            }
            float from = values[left % BINS];
            float to = values[right % BINS];
            for (int bin = left + 1; bin < right; bin++) {
                values[bin % BINS] = from + (to - from) * (bin - left) / (right - left);
            }
            left = right;
        }
    }
}
