package org.starkin.contest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.starkin.graph.Accepted;
import org.starkin.graph.Best;
import org.starkin.graph.Nearest;

/** Filters of several selectivities, each query having its own. */
final class Filters {

    /** The selectivities, per cent of the vectors. */
    static final List<Double> PERCENT = List.of(0.01, 0.1, 1.0, 10.0, 50.0, 100.0);

    private static final int MOST_QUERIES = 100;
    private static final long SEED = 3;

    private final Course course;

    /** {@code int[query][]}, all numbers by nearness. */
    private final int[][] byNearness;

    /** Which vectors a filter accepts. */
    enum Kind {
        /** Those drawn at random: it has nothing to do with the query. */
        DRAWN,
        /** Those nearest to the vector that is nearest to the query: the query's own cluster, and the ones beside it. */
        NEAREST,
        /** Those farthest from that vector. */
        FARTHEST;

        String words() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Filters(Course course, Nearest nearest) {
        this.course = course;
        int queries = Math.min(MOST_QUERIES, course.queries().length);
        byNearness = IntStream.range(0, queries)
                .parallel()
                .mapToObj(query -> byNearness(course.vectors()[course.truth()[query][0]], nearest))
                .toArray(int[][]::new);
    }

    /** How many queries have filters: the first ones of the course. */
    int queries() {
        return byNearness.length;
    }

    /** The filter of a query; it accepts one vector at least. */
    Accepted of(Kind kind, double percent, int query) {
        int size = course.vectors().length;
        int count = (int) Math.max(1, Math.round(percent / 100 * size));
        return switch (kind) {
            case DRAWN -> set(drawn(count, query));
            case NEAREST -> set(Arrays.copyOf(byNearness[query], count));
            case FARTHEST -> set(Arrays.copyOfRange(byNearness[query], size - count, size));
        };
    }

    private int[] drawn(int count, int query) {
        SplittableRandom random = new SplittableRandom(SEED + query);
        int[] numbers = IntStream.range(0, course.vectors().length).toArray();
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i, numbers.length);
            int drawn = numbers[j];
            numbers[j] = numbers[i];
            numbers[i] = drawn;
        }
        return Arrays.copyOf(numbers, count);
    }

    private Accepted set(int[] numbers) {
        long[] bits = new long[course.vectors().length / Long.SIZE + 1];
        for (int number : numbers) {
            bits[number >>> 6] |= 1L << number;
        }
        return Accepted.of(bits);
    }

    private static int[] byNearness(float[] centre, Nearest nearest) {
        Best best = new Best(nearest.graph().size());
        nearest.scan(centre, Nearest.Wanted.ANY, best);
        return Truth.numbers(best);
    }
}
