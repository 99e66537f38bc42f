package org.starkin.layout;

import java.util.stream.IntStream;

/**
 * How far neighbours on a layout can be trusted to be neighbours by their vectors (Venna and Kaski 2001, "Neighborhood preservation
 * in nonlinear projection methods", equation 1): 1 where they are, 0.5 by chance.
 */
final class Trustworthiness {

    /** How many neighbours are looked at. */
    static final int NEIGHBOURS = 15;

    /** Of so many stars it is measured. */
    private static final int MOST_PROBED = 500;

    private final float[][] vectors;
    private final Places places;
    private final int neighbours;

    private Trustworthiness(Sample sample) {
        vectors = sample.vectors();
        places = sample.places();
        neighbours = Math.min(NEIGHBOURS, (sample.size() - 1) / 3);
    }

    static int probed(int size) {
        return Math.min(MOST_PROBED, size);
    }

    /** The mean over stars that lie evenly over the sample. */
    static double of(Sample sample) {
        Trustworthiness measure = new Trustworthiness(sample);
        int probed = probed(sample.size());
        return IntStream.range(0, probed)
                .parallel()
                .mapToDouble(i -> measure.of((int) ((long) i * sample.size() / probed)))
                .average()
                .orElseThrow();
    }

    private double of(int star) {
        int size = vectors.length;
        double[] similarity = new double[size];
        double[] distance = new double[size];
        for (int other = 0; other < size; other++) {
            similarity[other] = dot(vectors[star], vectors[other]);
            distance[other] = square(star, other);
        }
        distance[star] = Double.POSITIVE_INFINITY;
        similarity[star] = Double.NEGATIVE_INFINITY;
        double wrong = 0;
        for (int i = 0; i < neighbours; i++) {
            int near = nearest(distance);
            distance[near] = Double.POSITIVE_INFINITY;
            wrong += Math.max(0, rank(similarity, near) - neighbours);
        }
        return 1 - 2.0 / ((double) neighbours * (2L * size - 3L * neighbours - 1)) * wrong;
    }

    private static int nearest(double[] distance) {
        int nearest = 0;
        for (int i = 1; i < distance.length; i++) {
            nearest = distance[i] < distance[nearest] ? i : nearest;
        }
        return nearest;
    }

    /** 1 for the most similar. */
    private static int rank(double[] similarity, int of) {
        int rank = 1;
        for (double other : similarity) {
            rank += other > similarity[of] ? 1 : 0;
        }
        return rank;
    }

    private double square(int one, int other) {
        double dx = places.x[one] - places.x[other];
        double dy = places.y[one] - places.y[other];
        return dx * dx + dy * dy;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return sum;
    }
}
