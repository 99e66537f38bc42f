package org.starkin.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.starkin.network.ArrayOps;

/** Quantile regression (Koenker and Bassett 1978, Econometrica 46, 33): the loss whose least value is at the quantiles. */
public final class Pinball {

    /** Which quantiles are learnt; the outermost bound nine tenths. */
    public static final List<Double> QUANTILES = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    private Pinball() {}

    /**
     * The mean loss over all that is known; 0 where nothing is.
     *
     * @param told {@code [n, quantities * QUANTILES]}
     * @param truth {@code n * quantities}, NaN where it is not known
     */
    public static NDArray loss(ArrayOps ops, NDArray told, float[] truth) {
        int many = QUANTILES.size();
        float[] wanted = new float[truth.length * many];
        float[] over = new float[wanted.length];
        float[] under = new float[wanted.length];
        int known = 0;
        for (int i = 0; i < truth.length; i++) {
            boolean isKnown = !Float.isNaN(truth[i]);
            known += isKnown ? many : 0;
            for (int q = 0; q < many; q++) {
                wanted[i * many + q] = isKnown ? truth[i] : 0;
                over[i * many + q] = isKnown ? QUANTILES.get(q).floatValue() : 0;
                under[i * many + q] = isKnown ? (float) (1 - QUANTILES.get(q)) : 0;
            }
        }
        var scope = told.getManager();
        Shape shape = told.getShape();
        NDArray missing = ops.add(scope.create(wanted, shape), ops.scale(told, -1));
        NDArray zero = scope.zeros(shape);
        NDArray loss = missing.maximum(zero)
                .mul(scope.create(over, shape))
                .add(ops.scale(missing, -1).maximum(zero).mul(scope.create(under, shape)));
        return ops.scale(loss.sum(), 1.0 / Math.max(1, known));
    }
}
