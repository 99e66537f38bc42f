package org.starkin.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.starkin.network.ArrayOps;

/**
 * Who, in a batch, is of one's kind and was seen by the same survey, and who by another; looks at one's own star left out.
 * Each row of either matrix adds up to one; a look that lacks either counts for nothing.
 *
 * @param same {@code float[n * n]}
 * @param other {@code float[n * n]}
 * @param counts {@code float[n]}, which looks have both
 */
@SuppressWarnings("ArrayRecordComponent") // made, used and forgotten within a step
record Mixing(float[] same, float[] other, float[] counts) {

    static Mixing of(List<Batches.Drawn> batch) {
        int n = batch.size();
        Mixing mixing = new Mixing(new float[n * n], new float[n * n], new float[n]);
        for (int i = 0; i < n; i++) {
            mixing.fill(i, batch);
        }
        return mixing;
    }

    private void fill(int i, List<Batches.Drawn> batch) {
        int n = counts.length;
        Batches.Drawn one = batch.get(i);
        int ofSame = 0;
        int ofOther = 0;
        for (int j = 0; j < n; j++) {
            Batches.Drawn another = batch.get(j);
            if (one.kind() == another.kind() && !one.isOfSameStarAs(another)) {
                boolean isSame = one.survey() == another.survey();
                (isSame ? same : other)[i * n + j] = 1;
                ofSame += isSame ? 1 : 0;
                ofOther += isSame ? 0 : 1;
            }
        }
        boolean hasBoth = ofSame > 0 && ofOther > 0;
        counts[i] = hasBoth ? 1 : 0;
        for (int j = i * n; j < (i + 1) * n; j++) {
            same[j] = hasBoth ? same[j] / ofSame : 1f / n;
            other[j] = hasBoth ? other[j] / ofOther : 1f / n;
        }
    }

    /**
     * Minus the mean log share of the other surveys in the closeness of one's kind: log 2 where surveys are mixed evenly.
     *
     * @param similarity {@code [n, n]}, over the temperature
     */
    NDArray loss(ArrayOps ops, NDArray similarity) {
        NDManager scope = similarity.getManager();
        Shape square = new Shape(counts.length, counts.length);
        NDArray closeness = similarity.exp();
        NDArray ofSame = closeness.mul(scope.create(same, square)).sum(new int[] {1});
        NDArray ofOther = closeness.mul(scope.create(other, square)).sum(new int[] {1});
        NDArray loss = ofSame.add(ofOther).log().sub(ofOther.log()).mul(scope.create(counts));
        float rows = 0;
        for (float count : counts) {
            rows += count;
        }
        return ops.scale(loss.sum(), 1 / Math.max(1, rows));
    }
}
