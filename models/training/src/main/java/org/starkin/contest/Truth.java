package org.starkin.contest;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.starkin.graph.Best;
import org.starkin.graph.Graph;
import org.starkin.graph.Nearest;

/** The nearest by comparing all, in double precision, ties by number. Thread-safe. */
final class Truth {

    private final Nearest nearest;

    Truth(float[][] vectors) throws IOException {
        nearest = new Nearest(Graph.unlinked(Course.source(vectors)));
    }

    int[] nearest(Trial trial) {
        Best best = new Best(trial.limit());
        nearest.scan(trial.query(), trial.wanted(), best);
        return numbers(best);
    }

    /** {@code int[q][10]}, of every query. */
    int[][] nearest(float[][] queries) {
        return IntStream.range(0, queries.length)
                .parallel()
                .mapToObj(query -> nearest(Trial.plain(queries[query])))
                .toArray(int[][]::new);
    }

    /** The share of the right numbers, of all queries together, that are among those found; 1 where there are none. */
    static double recall(int[][] right, int[][] found) {
        long hits = 0;
        long sought = 0;
        for (int query = 0; query < right.length; query++) {
            int[] sorted = right[query].clone();
            Arrays.sort(sorted);
            hits += IntStream.of(found[query])
                    .filter(number -> Arrays.binarySearch(sorted, number) >= 0)
                    .count();
            sought += sorted.length;
        }
        return sought == 0 ? 1 : (double) hits / sought;
    }

    static int[] numbers(Best best) {
        int[] numbers = new int[best.size()];
        best.drain(numbers, new double[numbers.length]);
        return numbers;
    }
}
