package org.starkin.train;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How likely each of several is to be drawn.
 *
 * @param upTo the sum of the chances up to each, itself included; rises to about one
 */
@SuppressWarnings("ArrayRecordComponent") // held by the batches alone, which never compare them
record Chances(double[] upTo) {

    /** Chances in proportion to {@code counts}, each to the power of {@code power}: 0 makes all alike. */
    static Chances of(IntStream counts, double power) {
        double[] upTo = counts.mapToDouble(count -> Math.pow(count, power)).toArray();
        double sum = Arrays.stream(upTo).sum();
        double before = 0;
        for (int i = 0; i < upTo.length; i++) {
            before += upTo[i] / sum;
            upTo[i] = before;
        }
        return new Chances(upTo);
    }

    /** The place of the one drawn. */
    int next(SplittableRandom random) {
        double at = random.nextDouble();
        int place = 0;
        while (place < upTo.length - 1 && upTo[place] <= at) {
            place++;
        }
        return place;
    }
}
