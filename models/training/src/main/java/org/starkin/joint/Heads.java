package org.starkin.joint;

import ai.djl.ndarray.NDArray;
import java.util.List;
import org.starkin.nature.Kind;
import org.starkin.nature.Quantity;
import org.starkin.network.ArrayOps;
import org.starkin.network.JointNetwork;
import org.starkin.train.CrossEntropy;
import org.starkin.train.Pinball;

/** What the joint network is taught to say of stars. */
final class Heads {

    /** In the network's order. */
    static final List<Quantity> QUANTITIES = Quantity.ALL;

    /** In the network's order. */
    static final List<Kind> KINDS = List.of(Kind.values());

    static final JointNetwork.Saying SAYING =
            new JointNetwork.Saying((long) QUANTITIES.size() * Pinball.QUANTILES.size(), KINDS.size());

    private Heads() {}

    static NDArray quantileLoss(ArrayOps ops, JointNetwork.Said<NDArray> said, JointBatch batch) {
        float[] truth = new float[batch.size() * QUANTITIES.size()];
        for (int i = 0; i < batch.size(); i++) {
            for (int q = 0; q < QUANTITIES.size(); q++) {
                Quantity quantity = QUANTITIES.get(q);
                truth[i * QUANTITIES.size() + q] =
                        (float) quantity.scaled(quantity.of(batch.stars().get(i).nature()));
            }
        }
        return Pinball.loss(ops, said.quantiles(), truth);
    }

    static NDArray kindLoss(ArrayOps ops, JointNetwork.Said<NDArray> said, JointBatch batch) {
        int[] kinds = batch.stars().stream()
                .mapToInt(star -> KINDS.indexOf(star.nature().kind()))
                .toArray();
        return CrossEntropy.of(ops, said.kinds(), kinds);
    }
}
