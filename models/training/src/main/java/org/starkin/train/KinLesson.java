package org.starkin.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.List;
import org.starkin.network.ArrayOps;
import org.starkin.network.Given;
import org.starkin.network.Network;

/**
 * Teaches a network to draw stars of one kind together.
 *
 * @param batches where its examples come from
 * @param missingViews the probability that a view is hidden from the network
 */
record KinLesson(Network network, Batches batches, Objective objective, double missingViews) implements Lesson {

    @Override
    public Loss next(ArrayOps ops, NDManager scope, Step step) {
        List<Batches.Drawn> batch =
                batches.next(step.plan().pairs(), step.random().split());
        Augmentation augmentation = Augmentation.of(missingViews, step.random().split());
        Given<NDArray> inputs =
                augmentation.tensors(batch.stream().map(Batches.Drawn::example).toList(), scope);
        return objective.of(
                ops, network.embed(ops, inputs), batch, batches.kinds().size());
    }

    @Override
    public String settings() {
        return objective + ", missingViews=" + missingViews + ", " + batches.examples() + " examples";
    }
}
