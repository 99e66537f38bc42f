package org.starkin.train;

import ai.djl.ndarray.NDArray;
import org.starkin.network.ArrayOps;

/** The loss of a choice among kinds. */
public final class CrossEntropy {

    private CrossEntropy() {}

    /**
     * The mean over a batch.
     *
     * @param logits {@code [n, kinds]}
     * @param right the kind of each
     */
    public static NDArray of(ArrayOps ops, NDArray logits, int[] right) {
        int kinds = (int) logits.getShape().get(1);
        float[] oneHot = new float[right.length * kinds];
        for (int i = 0; i < right.length; i++) {
            oneHot[i * kinds + right[i]] = 1;
        }
        NDArray wanted = logits.getManager().create(oneHot, logits.getShape());
        return ops.scale(logits.logSoftmax(1).mul(wanted).sum(), -1.0 / right.length);
    }
}
