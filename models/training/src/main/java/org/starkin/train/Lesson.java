package org.starkin.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.SplittableRandom;
import org.starkin.network.ArrayOps;

/** What a network is taught: batch after batch, and what it is wrong by. */
public interface Lesson {

    /** The loss of the next batch; what it is computed of is attached to {@code scope}. */
    Loss next(ArrayOps ops, NDManager scope, Step step);

    /** All that decides what is learnt beside the plan, in words by which a checkpoint knows its lesson again. */
    String settings();

    /**
     * Where learning stands.
     *
     * @param number of the step, from 1
     * @param random all that may be random about it
     */
    record Step(int number, Learning.Plan plan, SplittableRandom random) {}

    /**
     * A loss that gradients can be collected of.
     *
     * @param parts what it is made of, by name; for the eye
     */
    record Loss(NDArray total, Map<String, Float> parts) {}
}
