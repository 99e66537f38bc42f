package org.starkin.infer;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The weighted mean of what neighbours say. A neighbour counts by the inverse of its distance, one less the cosine; within
 * {@value #SAME} all count alike, so that a star's twin does not speak alone.
 */
final class Weights {

    private static final double SAME = 0.01;

    private Weights() {}

    static double of(double similarity) {
        return 1 / Math.max(SAME, 1 - similarity);
    }

    /** Nothing where nobody speaks. */
    static OptionalDouble mean(List<Speaker> speakers) {
        double sum = 0;
        double weights = 0;
        for (Speaker speaker : speakers) {
            double weight = of(speaker.similarity());
            sum += weight * speaker.value();
            weights += weight;
        }
        return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
    }

    /** The weighted standard deviation about the mean; nothing of fewer than two. */
    static OptionalDouble scatter(List<Speaker> speakers) {
        if (speakers.size() < 2) {
            return OptionalDouble.empty();
        }
        double mean = mean(speakers).orElseThrow();
        double squares = 0;
        double weights = 0;
        for (Speaker speaker : speakers) {
            double weight = of(speaker.similarity());
            squares += weight * (speaker.value() - mean) * (speaker.value() - mean);
            weights += weight;
        }
        return OptionalDouble.of(Math.sqrt(squares / weights));
    }
}
