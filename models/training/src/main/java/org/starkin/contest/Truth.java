package org.starkin.contest;

import java.io.IOException;
import java.util.stream.IntStream;
import org.starkin.graph.Best;
import org.starkin.graph.Graph;
import org.starkin.graph.Nearest;

/** The nearest by comparing all, in double precision, ties by number. */
final class Truth {

    private Truth() {}

    static int[][] of(float[][] vectors, float[][] queries) throws IOException {
        Nearest nearest = new Nearest(Graph.unlinked(Course.source(vectors)));
        return IntStream.range(0, queries.length)
                .parallel()
                .mapToObj(query -> {
                    Best best = new Best(Course.NEAREST);
                    nearest.scan(queries[query], Nearest.Wanted.ANY, best);
                    return numbers(best);
                })
                .toArray(int[][]::new);
    }

    static int[] numbers(Best best) {
        int[] numbers = new int[best.size()];
        best.drain(numbers, new double[numbers.length]);
        return numbers;
    }
}
