package org.starkin.rank;

import java.util.Arrays;
import java.util.List;
import org.starkin.encoder.Embedding;

/**
 * What a probe learns from: positive and negative examples, and random stars that count as negative. Positive examples
 * together count as much as the random stars together; a negative example a twentieth of a positive one.
 *
 * @param rows {@code float[n][dimension]}, the positive ones first
 * @param positives how many are positive
 * @param weights {@code n}
 */
@SuppressWarnings("ArrayRecordComponent") // handed over inside the package, never compared
record Lesson(float[][] rows, int positives, double[] weights) {

    /**
     * What a negative example counts beside a positive one. Those that a user is shown are the likest to the class: as heavy as
     * positive ones they push the class itself away. This won on the project's own test stars; see {@code docs/rare.md}.
     */
    private static final double NEGATIVE_WEIGHT = 0.05;

    static Lesson of(Examples examples, List<Embedding> background) {
        int positives = examples.positives().size();
        int negatives = examples.negatives().size();
        float[][] rows = new float[positives + negatives + background.size()][];
        double[] weights = new double[rows.length];
        Arrays.fill(weights, 0, positives, 0.5 / positives);
        Arrays.fill(weights, positives, positives + negatives, NEGATIVE_WEIGHT * 0.5 / positives);
        Arrays.fill(weights, positives + negatives, rows.length, 0.5 / Math.max(1, background.size()));
        int next = 0;
        for (List<Embedding> part : List.of(examples.positives(), examples.negatives(), background)) {
            for (Embedding vector : part) {
                rows[next++] = vector.toArray();
            }
        }
        return new Lesson(rows, positives, weights);
    }

    /** Fits a logistic regression on what is seen of the rows. */
    double[] fit(float[][] seen, double penalty) {
        boolean[] isPositive = new boolean[seen.length];
        Arrays.fill(isPositive, 0, positives, true);
        return Logistic.fit(seen, isPositive, weights, penalty);
    }
}
