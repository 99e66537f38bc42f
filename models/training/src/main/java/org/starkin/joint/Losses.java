package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import org.starkin.network.ArrayOps;
import org.starkin.network.Init;

/** The losses by which two modalities are joined. Rows of two tensors belong together. */
final class Losses {

    private static final double TEMPERATURE = 0.1;
    private static final double VARIANCE_FLOOR = 1e-4;

    private Losses() {}

    /** Both directions of InfoNCE (van den Oord et al. 2018, arXiv 1807.03748; CLIP, arXiv 2103.00020): rows of unit length. */
    static NDArray contrast(ArrayOps ops, NDArray one, NDArray other) {
        NDArray similarity = ops.scale(one.matMul(other.transpose()), 1 / TEMPERATURE);
        int n = (int) one.getShape().get(0);
        NDArray diagonal = one.getManager().eye(n);
        NDArray there = similarity.logSoftmax(1).mul(diagonal).sum();
        NDArray back = similarity.logSoftmax(0).mul(diagonal).sum();
        return ops.scale(there.add(back), -0.5 / n);
    }

    /** Minus the mean cosine of rows. */
    static NDArray away(ArrayOps ops, NDArray one, NDArray other) {
        return ops.scale(
                ops.unitLength(one).mul(ops.unitLength(other)).sum(),
                -1.0 / one.getShape().get(0));
    }

    /** InfoNCE of queries against their keys and a queue of older keys (He et al. 2020, arXiv 1911.05722); all of unit length. */
    static NDArray queued(ArrayOps ops, NDArray queries, NDArray keys, NDArray queue) {
        NDArray own = queries.mul(keys).sum(new int[] {1}, true);
        NDArray older = queries.matMul(queue.transpose());
        NDArray all = ops.scale(NDArrays.concat(new NDList(own, older), 1), 1 / TEMPERATURE);
        return ops.scale(
                all.logSoftmax(1).get(new NDIndex(":, 0")).sum(),
                -1.0 / queries.getShape().get(0));
    }

    /** VICReg (Bardes, Ponce and LeCun 2022, arXiv 2105.04906) with its weights 25, 25 and 1. */
    static NDArray vicreg(ArrayOps ops, NDArray one, NDArray other) {
        NDArray same = one.sub(other).square().mean();
        NDArray spread = ops.scale(lackOfSpread(ops, one).add(lackOfSpread(ops, other)), 0.5);
        double width = one.getShape().get(1);
        NDArray apart = ops.scale(offDiagonal(ops, one, one).add(offDiagonal(ops, other, other)), 1 / width);
        return ops.scale(same, 25).add(ops.scale(spread, 25)).add(apart);
    }

    private static NDArray lackOfSpread(ArrayOps ops, NDArray rows) {
        NDArray centred = rows.sub(rows.mean(new int[] {0}, true));
        NDArray variance = ops.scale(
                centred.square().sum(new int[] {0}), 1.0 / (rows.getShape().get(0) - 1));
        NDArray floor = rows.getManager().full(variance.getShape(), (float) VARIANCE_FLOOR);
        NDArray one = rows.getManager().ones(variance.getShape());
        NDArray lack = one.sub(variance.add(floor).sqrt());
        return lack.maximum(rows.getManager().zeros(variance.getShape())).mean();
    }

    /** The sum of the squares of the covariances off the diagonal. */
    private static NDArray offDiagonal(ArrayOps ops, NDArray one, NDArray other) {
        NDArray left = one.sub(one.mean(new int[] {0}, true));
        NDArray right = other.sub(other.mean(new int[] {0}, true));
        NDArray covariance =
                ops.scale(left.transpose().matMul(right), 1.0 / (one.getShape().get(0) - 1));
        int width = (int) one.getShape().get(1);
        NDArray off = one.getManager()
                .ones(new Shape(width, width))
                .sub(one.getManager().eye(width));
        return covariance.mul(off).square().sum();
    }

    /**
     * DualFormer's (Kamai et al. 2025, arXiv 2507.10666, section 3.3): both embeddings are to say the same in the quadratic form of one
     * projection, and the projected values, of either and across both, are not to repeat each other. The projection is symmetric here, so
     * that its eigenvalues are real. The cross term is the paper's; the authors' published code leaves it out by a slip.
     */
    static NDArray dual(ArrayOps ops, NDArray one, NDArray other) {
        NDArray projection = projection(ops, one.getShape().get(1));
        NDArray ofOne = one.matMul(projection);
        NDArray ofOther = other.matMul(projection);
        NDArray difference =
                ofOne.mul(one).sum(new int[] {1}).sub(ofOther.mul(other).sum(new int[] {1}));
        NDArray covariance = offDiagonal(ops, ofOne, ofOne)
                .add(offDiagonal(ops, ofOther, ofOther))
                .add(offDiagonal(ops, ofOne, ofOther));
        double width = one.getShape().get(1);
        return ops.scale(difference.square().mean(), 0.5).add(ops.scale(covariance, 0.5 / width));
    }

    /** The projection, {@code [width, width]}, symmetric. */
    static NDArray projection(ArrayOps ops, long width) {
        NDArray any = ops.parameter("dual.projection", new Init.Normal(1, width), width, width);
        return ops.scale(any.add(any.transpose()), 0.5);
    }
}
