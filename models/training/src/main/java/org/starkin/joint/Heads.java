package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.starkin.nature.Kind;
import org.starkin.nature.Quantity;
import org.starkin.network.ArrayOps;
import org.starkin.network.JointNetwork;
import org.starkin.train.CrossEntropy;
import org.starkin.train.Pinball;

/** What joint vectors are taught to tell of stars. */
final class Heads {

    /** In the network's order. */
    static final List<Quantity> QUANTITIES = Quantity.ALL;

    /** In the network's order. */
    static final List<Kind> KINDS = List.of(Kind.values());

    private Heads() {}

    static NDArray quantileLoss(ArrayOps ops, NDArray vectors, JointBatch batch) {
        float[] truth = new float[batch.size() * QUANTITIES.size()];
        for (int i = 0; i < batch.size(); i++) {
            for (int q = 0; q < QUANTITIES.size(); q++) {
                Quantity quantity = QUANTITIES.get(q);
                truth[i * QUANTITIES.size() + q] =
                        (float) quantity.scaled(quantity.of(batch.stars().get(i).nature()));
            }
        }
        return Pinball.loss(
                ops, JointNetwork.quantiles(ops, vectors, QUANTITIES.size(), Pinball.QUANTILES.size()), truth);
    }

    static NDArray kindLoss(ArrayOps ops, NDArray vectors, JointBatch batch) {
        int[] kinds = batch.stars().stream()
                .mapToInt(star -> KINDS.indexOf(star.nature().kind()))
                .toArray();
        return CrossEntropy.of(ops, JointNetwork.kinds(ops, vectors, KINDS.size()), kinds);
    }
}
