package org.starkin.period;

import java.util.Arrays;

/**
 * Points of one passband gathered into clusters that are short in time: exposures of one night, mostly. Over a narrow
 * band of frequencies the phase of a whole cluster turns as one.
 *
 * @param start {@code int[clusters + 1]}: cluster {@code c} holds the points from {@code start[c]} to before
 *     {@code start[c + 1]}
 * @param centreDays {@code double[clusters]}: the middle of each cluster's times
 */
@SuppressWarnings("ArrayRecordComponent") // held by this package alone, which never compares them
record Clusters(int[] start, double[] centreDays) {

    int size() {
        return centreDays.length;
    }

    /** Gathers ascending times greedily, no cluster longer than {@code longestDays}. */
    static Clusters of(double[] timeDays, double longestDays) {
        int[] start = new int[timeDays.length + 1];
        double[] centre = new double[timeDays.length];
        int size = 0;
        int from = 0;
        while (from < timeDays.length) {
            int to = from;
            while (to < timeDays.length && timeDays[to] - timeDays[from] <= longestDays) {
                to++;
            }
            start[size] = from;
            centre[size] = 0.5 * (timeDays[from] + timeDays[to - 1]);
            size++;
            from = to;
        }
        start[size] = from;
        return new Clusters(Arrays.copyOf(start, size + 1), Arrays.copyOf(centre, size));
    }
}
