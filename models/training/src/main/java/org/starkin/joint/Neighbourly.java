package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import org.starkin.nature.Kind;
import org.starkin.nature.Quantity;
import org.starkin.network.ArrayOps;

/**
 * What a star is, read off its neighbours among the stars of a batch, each counting the more the nearer it is: the loss of what vectors are
 * for. Quantities are averaged over neighbours (Weinberger and Tesauro 2007, AISTATS 2, 612), the kind is told by the share of neighbours
 * that are of it (Goldberger et al. 2004, NIPS 17, 513).
 */
final class Neighbourly {

    /** Of cosines, what makes a neighbour count less by a factor e. */
    private static final double TEMPERATURE = 0.07;

    /** What the surprise at a kind counts beside the error of a quantity. */
    private static final double KINDS = 0.5;

    private static final float NEVER = -1e4f;
    private static final float RAREST = 1e-4f;

    private final ArrayOps ops;
    private final NDArray oneself;
    private final NDArray values;
    private final NDArray alike;

    Neighbourly(ArrayOps ops, JointBatch batch) {
        this.ops = ops;
        NDManager scope = batch.light().getManager();
        int n = batch.size();
        List<Quantity> quantities = Heads.QUANTITIES;
        float[] values = new float[n * quantities.size()];
        float[] alike = new float[n * n];
        for (int i = 0; i < n; i++) {
            for (int q = 0; q < quantities.size(); q++) {
                Quantity quantity = quantities.get(q);
                values[i * quantities.size() + q] = (float) (weight(quantity)
                        * quantity.scaled(quantity.of(batch.stars().get(i).nature())));
            }
            for (int j = 0; j < n; j++) {
                alike[i * n + j] = kind(batch, i) == kind(batch, j) ? 1 : 0;
            }
        }
        this.values = scope.create(values, new Shape(n, quantities.size()));
        this.alike = scope.create(alike, new Shape(n, n));
        oneself = ops.scale(scope.eye(n), NEVER);
    }

    /** [Fe/H] is the hardest to read, and goes with no other quantity, as radius and absolute brightness go with log g. */
    private static double weight(Quantity quantity) {
        return quantity == Quantity.FE_H ? 2 : 1;
    }

    private static Kind kind(JointBatch batch, int place) {
        return batch.stars().get(place).nature().kind();
    }

    /**
     * How wrong the neighbours are.
     *
     * @param vectors {@code [n, d]} of the batch's stars, of unit length; a star is no neighbour of its own
     */
    NDArray loss(NDArray vectors) {
        NDArray counts = ops.scale(vectors.matMul(vectors.transpose()), 1 / TEMPERATURE)
                .add(oneself)
                .softmax(1);
        NDArray wrong =
                counts.matMul(values).add(ops.scale(values, -1)).square().mean();
        NDArray ofKind = counts.mul(alike).sum(new int[] {1});
        NDArray floor = ofKind.getManager().full(ofKind.getShape(), RAREST);
        NDArray surprise = ops.scale(ofKind.add(floor).log().mean(), -1);
        return wrong.add(ops.scale(surprise, KINDS));
    }
}
