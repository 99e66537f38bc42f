package org.starkin.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import org.starkin.network.ArrayOps;
import org.starkin.network.Given;
import org.starkin.network.Network;

/** The vectors that a network makes of examples, as it is while it learns. */
final class Vectors {

    private Vectors() {}

    /** Of examples as they are, {@code float[n][dimension]}. */
    static float[][] of(Network network, Learning learning, List<Example> examples) {
        int dimension = network.dimension();
        float[][] vectors = new float[examples.size()][];
        try (NDManager scope = NDManager.newBaseManager()) {
            Given<NDArray> inputs = Augmentation.none().tensors(examples, scope);
            float[] values = network.embed(new ArrayOps(learning.parameters(), false), inputs)
                    .toFloatArray();
            for (int i = 0; i < vectors.length; i++) {
                vectors[i] = Arrays.copyOfRange(values, i * dimension, (i + 1) * dimension);
            }
        }
        return vectors;
    }
}
