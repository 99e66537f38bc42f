package org.starkin.evaluate;

import java.util.List;
import org.starkin.encoder.Embedding;

/** Many vectors of one dimension in one array, {@code float[size][dimension]} row by row. Never changed once made. */
final class Vectors {

    private final float[] values;
    private final int size;
    private final int dimension;

    private Vectors(float[] values, int size, int dimension) {
        this.values = values;
        this.size = size;
        this.dimension = dimension;
    }

    /** The vectors of {@code embeddings}, all of {@code dimension} values, in their order. */
    static Vectors of(List<Embedding> embeddings, int dimension) {
        float[] values = new float[embeddings.size() * dimension];
        for (int i = 0; i < embeddings.size(); i++) {
            float[] row = embeddings.get(i).toArray();
            if (row.length != dimension) {
                throw new IllegalArgumentException(
                        "vector " + i + " has " + row.length + " values; the encoder promised " + dimension);
            }
            System.arraycopy(row, 0, values, i * dimension, dimension);
        }
        return new Vectors(values, embeddings.size(), dimension);
    }

    int size() {
        return size;
    }

    int dimension() {
        return dimension;
    }

    /** The rows of those numbers, in that order. */
    Vectors select(int[] rows) {
        float[] picked = new float[rows.length * dimension];
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(values, rows[i] * dimension, picked, i * dimension, dimension);
        }
        return new Vectors(picked, rows.length, dimension);
    }

    /** A copy of one row, {@code float[dimension]}. */
    float[] row(int i) {
        float[] row = new float[dimension];
        System.arraycopy(values, i * dimension, row, 0, dimension);
        return row;
    }

    /** The scalar product of a row with {@code vector}, {@code float[dimension]}: for unit vectors their cosine. */
    float similarity(int i, float[] vector) {
        int at = i * dimension;
        float even = 0;
        float odd = 0;
        int k = 0;
        for (; k + 1 < dimension; k += 2) {
            even += values[at + k] * vector[k];
            odd += values[at + k + 1] * vector[k + 1];
        }
        if (k < dimension) {
            even += values[at + k] * vector[k];
        }
        return even + odd;
    }
}
