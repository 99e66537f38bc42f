package org.starkin.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups detections of one star by position. Pairs are joined nearest first; a pair is not joined where its two groups hold
 * detections of one channel, for a channel sees a star once. The result depends on the order of the detections only where
 * two separations are equal to the last bit. Positions are compared as points on the unit sphere, so that poles and right
 * ascension 0 are no exception; candidates are found by a grid of cubes.
 */
final class SkyGroups {

    /**
     * Detections of one star lie within this: the radius within which ZTF objects of several bands and fields are commonly
     * taken for one star.
     */
    static final double RADIUS_ARCSEC = 1.5;

    private static final double LONGEST_CHORD = 2 * Math.sin(Math.toRadians(RADIUS_ARCSEC / 3600) / 2);
    private static final long CELLS = (long) (2 / LONGEST_CHORD) + 2;

    private record Pair(int one, int other, double chord2) {}

    private final double[] x;
    private final double[] y;
    private final double[] z;
    private final long[] channels;
    private final long[] cells;
    private final int[] byCell;
    private final int[] parent;
    private final int[] next;

    private SkyGroups(double[] raDeg, double[] decDeg, long[] channels) {
        int size = raDeg.length;
        this.x = new double[size];
        this.y = new double[size];
        this.z = new double[size];
        this.channels = channels;
        this.cells = new long[size];
        this.parent = new int[size];
        this.next = new int[size];
        for (int i = 0; i < size; i++) {
            double ra = Math.toRadians(raDeg[i]);
            double dec = Math.toRadians(decDeg[i]);
            x[i] = Math.cos(dec) * Math.cos(ra);
            y[i] = Math.cos(dec) * Math.sin(ra);
            z[i] = Math.sin(dec);
            cells[i] = Double.isNaN(ra + dec) ? -1 : cell(axis(x[i]), axis(y[i]), axis(z[i]));
            parent[i] = i;
            next[i] = i;
        }
        this.byCell = sortedByCell(cells);
    }

    /**
     * The group of each detection, groups numbered from 0 in the order of their first detections.
     *
     * @param raDeg {@code double[n]}, ICRS degrees; NaN for a detection without position, which is a group of its own
     * @param decDeg {@code double[n]}
     * @param channels {@code long[n]}; 0 where nothing is known
     * @return {@code int[n]}
     */
    static int[] of(double[] raDeg, double[] decDeg, long[] channels) {
        SkyGroups groups = new SkyGroups(raDeg, decDeg, channels);
        groups.join();
        return groups.numbers();
    }

    private static long axis(double coordinate) {
        return (long) ((coordinate + 1) / LONGEST_CHORD);
    }

    private static long cell(long i, long j, long k) {
        return (i * CELLS + j) * CELLS + k;
    }

    private static int[] sortedByCell(long[] cells) {
        return IntStream.range(0, cells.length)
                .boxed()
                .sorted((a, b) -> Long.compare(cells[a], cells[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void join() {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] >= 0) {
                findPairs(i, pairs);
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::chord2)
                .thenComparingInt(Pair::one)
                .thenComparingInt(Pair::other));
        pairs.forEach(pair -> join(root(pair.one()), root(pair.other())));
    }

    private void findPairs(int i, List<Pair> pairs) {
        for (int step = 0; step < 27; step++) {
            long cell = cell(axis(x[i]) + step / 9 - 1, axis(y[i]) + step / 3 % 3 - 1, axis(z[i]) + step % 3 - 1);
            for (int at = first(cell); at < byCell.length && cells[byCell[at]] == cell; at++) {
                int other = byCell[at];
                double chord2 = chord2(i, other);
                if (other > i && chord2 <= LONGEST_CHORD * LONGEST_CHORD) {
                    pairs.add(new Pair(i, other, chord2));
                }
            }
        }
    }

    private int first(long cell) {
        int low = 0;
        int high = byCell.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cells[byCell[middle]] < cell) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private double chord2(int one, int other) {
        double dx = x[one] - x[other];
        double dy = y[one] - y[other];
        double dz = z[one] - z[other];
        return dx * dx + dy * dy + dz * dz;
    }

    private void join(int one, int other) {
        if (one == other || sharesChannel(one, other)) {
            return;
        }
        parent[Math.max(one, other)] = Math.min(one, other);
        int swap = next[one];
        next[one] = next[other];
        next[other] = swap;
    }

    /** Members of a group form a ring along {@code next}. */
    private boolean sharesChannel(int one, int other) {
        int mine = one;
        do {
            int theirs = other;
            do {
                if (channels[mine] != 0 && channels[mine] == channels[theirs]) {
                    return true;
                }
                theirs = next[theirs];
            } while (theirs != other);
            mine = next[mine];
        } while (mine != one);
        return false;
    }

    private int root(int i) {
        int root = i;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private int[] numbers() {
        int[] numbers = new int[parent.length];
        int[] ofRoot = new int[parent.length];
        Arrays.fill(ofRoot, -1);
        int count = 0;
        for (int i = 0; i < parent.length; i++) {
            int root = root(i);
            if (ofRoot[root] < 0) {
                ofRoot[root] = count++;
            }
            numbers[i] = ofRoot[root];
        }
        return numbers;
    }
}
