package org.starkin.view;

import java.util.Arrays;

/** Percentiles of a sample, by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996). */
final class Percentiles {

    private final double[] sorted;

    private Percentiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** Of {@code values}, at least one, in any order; the array is left as it is. */
    static Percentiles of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Percentiles(sorted);
    }

    /** The value below which {@code fraction} of the sample lies; fraction 0 to 1. */
    double at(double fraction) {
        double place = fraction * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    double median() {
        return at(0.5);
    }

    /** The distance from the 5th to the 95th percentile; of a sample in which that is nil, from least to most. */
    double range() {
        double range = at(0.95) - at(0.05);
        return range > 0 ? range : sorted[sorted.length - 1] - sorted[0];
    }

    /** How many values there are. */
    int size() {
        return sorted.length;
    }

    /** The value of rank {@code i}, ascending. */
    double sorted(int i) {
        return sorted[i];
    }
}
