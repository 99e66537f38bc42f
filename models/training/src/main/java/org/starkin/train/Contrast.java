package org.starkin.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.starkin.network.ArrayOps;

/** The contrastive loss: some of a batch are drawn together against all others (arXiv 1807.03748, arXiv 2004.11362). */
public final class Contrast {

    /** Added to the similarity of what shall not stand against each other: e to this is zero. */
    public static final float NEVER = -1e4f;

    private Contrast() {}

    /**
     * Minus the mean, over the rows that have positives, of the weighted mean log probability of the positives.
     *
     * @param similarity {@code [n, n]}, over the temperature
     * @param positives {@code n * n} weights, not below zero; row by row
     * @param excluded {@code n * n}: {@link #NEVER} where two do not stand against each other, otherwise 0
     */
    public static NDArray loss(ArrayOps ops, NDArray similarity, float[] positives, float[] excluded) {
        NDManager scope = similarity.getManager();
        int n = (int) similarity.getShape().get(0);
        float[] shares = positives.clone();
        int rows = 0;
        for (int i = 0; i < n; i++) {
            float sum = 0;
            for (int j = 0; j < n; j++) {
                sum += shares[i * n + j];
            }
            rows += sum > 0 ? 1 : 0;
            for (int j = 0; j < n && sum > 0; j++) {
                shares[i * n + j] /= sum;
            }
        }
        Shape square = new Shape(n, n);
        NDArray logProbability = similarity.add(scope.create(excluded, square)).logSoftmax(1);
        return ops.scale(logProbability.mul(scope.create(shares, square)).sum(), -1.0 / Math.max(1, rows));
    }

    /**
     * The loss where every row belongs to one other and to nothing else.
     *
     * @param vectors {@code [n, d]} of unit length
     * @param partners {@code [n]}: to which row each belongs
     */
    public static NDArray ofPairs(ArrayOps ops, NDArray vectors, int[] partners, double temperature) {
        int n = (int) vectors.getShape().get(0);
        float[] positives = new float[n * n];
        float[] excluded = new float[n * n];
        for (int i = 0; i < n; i++) {
            positives[i * n + partners[i]] = 1;
            excluded[i * n + i] = NEVER;
        }
        return loss(ops, similarity(ops, vectors, temperature), positives, excluded);
    }

    /** The cosines between all rows, over the temperature. */
    public static NDArray similarity(ArrayOps ops, NDArray vectors, double temperature) {
        return ops.scale(vectors.matMul(vectors.transpose()), 1 / temperature);
    }
}
