package org.starkin.match;

import java.util.Arrays;

/** Finds how differences are spread, by statistics that a few wrong pairs do not spoil. */
final class Spreads {

    /** Fewer pairs say nothing of a scatter. */
    static final int FEWEST = 8;

    /** The median absolute deviation of a Gaussian is its standard deviation over this. */
    private static final double DEVIATIONS = 1.4826;

    /** The median of a Rayleigh distribution over its parameter: the root of twice the logarithm of 2. */
    private static final double RAYLEIGH_MEDIAN = Math.sqrt(2 * Math.log(2));

    /** With so many of the next, each is paired for the spread between two stars. */
    private static final int SHIFTS = 8;

    private Spreads() {}

    /**
     * How values of the same stars differ, and those of different ones.
     *
     * @param sources {@code double[n]}, none NaN, n at least {@value #FEWEST}
     * @param targets {@code double[n]}, of the same stars
     * @param leastScatter below which no scatter is believed
     */
    static Spread of(double[] sources, double[] targets, double leastScatter) {
        int n = sources.length;
        double[] same = new double[n];
        for (int i = 0; i < n; i++) {
            same[i] = targets[i] - sources[i];
        }
        int shifts = Math.min(SHIFTS, n - 1);
        double[] random = new double[n * shifts];
        for (int i = 0; i < n; i++) {
            for (int shift = 1; shift <= shifts; shift++) {
                random[i * shifts + shift - 1] = targets[(i + shift) % n] - sources[i];
            }
        }
        double middle = median(same);
        double mean = Arrays.stream(random).average().orElse(0);
        double variance = Arrays.stream(random)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0);
        double scatter = Math.max(leastScatter, deviation(same, middle));
        return new Spread(middle, scatter, mean, Math.max(Math.sqrt(variance), 2 * scatter));
    }

    private static double deviation(double[] values, double middle) {
        return DEVIATIONS
                * median(Arrays.stream(values)
                        .map(value -> Math.abs(value - middle))
                        .toArray());
    }

    /** The error in each direction that the separations of one star in two surveys show; at least {@code least}. */
    static double rayleigh(double[] separationsArcsec, double least) {
        return Math.max(least, median(separationsArcsec) / RAYLEIGH_MEDIAN);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
