package org.starkin.index;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.starkin.graph.Accepted;
import org.starkin.graph.Best;

/**
 * How strange each star of a segment is: stranger than how many of the others. A star is the stranger the less similar it is to
 * its nearest neighbours; of two that are equally similar to theirs, neither is the stranger. Immutable.
 */
final class Strangeness {

    private static final double ALL = 100;

    /** By number: how many stars are less strange. */
    private final int[] lessStrange;

    /** @param lessStrange by number, how many stars are less strange; handed over */
    Strangeness(int[] lessStrange) {
        this.lessStrange = lessStrange;
    }

    /** @param similarities by number: how similar each star is to its nearest neighbours */
    static Strangeness ofSimilarities(double[] similarities) {
        double[] ascending = similarities.clone();
        Arrays.parallelSort(ascending);
        return new Strangeness(IntStream.range(0, similarities.length)
                .parallel()
                .map(star -> above(ascending, similarities[star]))
                .toArray());
    }

    /** How many values are greater. */
    private static int above(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return ascending.length - low;
    }

    int size() {
        return lessStrange.length;
    }

    /** How many stars are less strange than this. */
    int lessStrangeThan(int star) {
        return lessStrange[star];
    }

    /** The share of the other stars that are less strange than this, percent; 0 where there is no other. */
    double percentile(int star) {
        return size() < 2 ? 0 : ALL * lessStrange[star] / (size() - 1);
    }

    /** Those of the strangest that are accepted, after the first {@code offset}, strangest first, ties by number. */
    int[] strangest(Accepted accepted, int offset, int limit) {
        Best best = new Best(Math.min(offset + limit, accepted.count(size())));
        for (int star = 0; star < size(); star++) {
            if (accepted.has(star)) {
                best.offer(star, lessStrange[star]);
            }
        }
        int[] stars = new int[best.size()];
        best.drain(stars, new double[stars.length]);
        return Arrays.copyOfRange(stars, Math.min(offset, stars.length), stars.length);
    }
}
