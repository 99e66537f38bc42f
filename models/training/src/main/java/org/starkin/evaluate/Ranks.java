package org.starkin.evaluate;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Orders numbers. */
public final class Ranks {

    private Ranks() {}

    /** The places of the scores, the highest first, ties by place. */
    public static int[] descending(double[] scores) {
        return IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -scores[i]).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
