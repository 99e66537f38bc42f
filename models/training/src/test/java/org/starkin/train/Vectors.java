package org.starkin.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.Arrays;
import java.util.List;
import org.starkin.network.ArrayOps;
import org.starkin.network.Given;
import org.starkin.network.Network;
import org.starkin.network.Parameters;

/** The vectors that a network makes, as it is while it learns. */
final class Vectors {

    private static final int AT_ONCE = 512;

    private Vectors() {}

    /** Of examples as they are, {@code float[n][dimension]}. */
    static float[][] of(Network network, Parameters parameters, List<Example> examples, NDManager manager) {
        int dimension = network.dimension();
        float[][] vectors = new float[examples.size()][];
        for (int from = 0; from < vectors.length; from += AT_ONCE) {
            List<Example> some = examples.subList(from, Math.min(vectors.length, from + AT_ONCE));
            try (NDManager scope = manager.newSubManager()) {
                Given<NDArray> inputs = Augmentation.none().tensors(some, scope);
                float[] values =
                        network.embed(new ArrayOps(parameters, false), inputs).toFloatArray();
                for (int i = 0; i < some.size(); i++) {
                    vectors[from + i] = Arrays.copyOfRange(values, i * dimension, (i + 1) * dimension);
                }
            }
        }
        return vectors;
    }
}
