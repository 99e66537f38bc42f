package org.starkin.similar;

import java.util.List;
import org.starkin.encoder.Embedding;

/**
 * The weighted mean of unit vectors. Since a dot product is linear, the dot product of a unit vector with it is the weighted
 * mean of that vector's similarities to those it was made of: {@link #length} times the similarity to {@link #direction}.
 * So stars in the order of their similarity to the direction are in the order of their mean similarity to the examples, but
 * for what the rounding of the direction to single precision does to differences below some 1e-7. Immutable.
 */
final class WeightedMean {

    private final List<Part> parts;
    private final double[] values;

    /**
     * A vector that counts.
     *
     * @param weight above 0
     */
    record Part(Embedding vector, double weight) {}

    /** @param parts at least one, all of one dimension */
    WeightedMean(List<Part> parts) {
        this.parts = List.copyOf(parts);
        values = new double[parts.getFirst().vector().dimension()];
        double weights = parts.stream().mapToDouble(Part::weight).sum();
        for (Part part : parts) {
            float[] vector = part.vector().toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] += part.weight() / weights * vector[i];
            }
        }
    }

    /**
     * Its length, 0 to 1: the mean resultant length of directional statistics (Mardia &amp; Jupp 2000, Directional Statistics,
     * chapter 9). Its square is the weighted mean similarity of all pairs, each vector with itself among them.
     */
    double length() {
        double squares = 0;
        for (double value : values) {
            squares += value * value;
        }
        return Math.min(1, Math.sqrt(squares));
    }

    /**
     * The unit vector in its direction.
     *
     * @throws IllegalArgumentException where its length is 0
     */
    Embedding direction() {
        double length = length();
        float[] direction = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            direction[i] = (float) (values[i] / length);
        }
        return Embedding.of(direction);
    }

    /** The mean similarity of two different vectors of at least two, each pair weighted by the product of its weights. */
    double pairSimilarity() {
        double similarities = 0;
        double weights = 0;
        for (int i = 1; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                double weight = parts.get(i).weight() * parts.get(j).weight();
                similarities +=
                        weight * parts.get(i).vector().similarity(parts.get(j).vector());
                weights += weight;
            }
        }
        return similarities / weights;
    }
}
