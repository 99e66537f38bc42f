package org.starkin.train;

import java.util.Arrays;

/** The places where trees may split each feature. */
final class Quantiles {

    private static final int MOST = 63;

    private Quantiles() {}

    /** Up to 63 quantiles of every feature, ascending, {@code [features][]}. */
    static double[][] of(double[][] samples) {
        double[][] quantiles = new double[samples[0].length][];
        for (int feature = 0; feature < quantiles.length; feature++) {
            int column = feature;
            double[] sorted = Arrays.stream(samples)
                    .mapToDouble(sample -> sample[column])
                    .sorted()
                    .toArray();
            double[] chosen = new double[MOST];
            for (int q = 0; q < MOST; q++) {
                chosen[q] = sorted[(int) ((q + 1L) * (sorted.length - 1) / (MOST + 1))];
            }
            quantiles[feature] = Arrays.stream(chosen).distinct().toArray();
        }
        return quantiles;
    }
}
