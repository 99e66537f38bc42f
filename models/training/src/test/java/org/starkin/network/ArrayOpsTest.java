package org.starkin.network;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrayOpsTest {

    /** A gradient is collected long after the forward pass; what it needs must not have been let go of in between. */
    @Test
    void aFactorLastsUntilGradientsAreCollected() {
        try (Parameters parameters = new Parameters(1);
                NDManager manager = NDManager.newBaseManager()) {
            ArrayOps ops = new ArrayOps(parameters, true);
            NDArray x = manager.ones(new ai.djl.ndarray.types.Shape(4));
            x.setRequiresGradient(true);
            for (int trial = 0; trial < 20; trial++) {
                try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                    NDArray y = x;
                    for (int i = 0; i < 200; i++) {
                        y = ops.scale(ops.scale(y, 3), 1 / 3.0);
                    }
                    NDArray sum = ops.sum(y, 0);
                    overwriteWhatWasLetGo();
                    collector.backward(sum);
                }

                NDArray gradient = x.getGradient();
                assertThat(gradient.toFloatArray())
                        .as("trial %d", trial)
                        .containsExactly(new float[] {1, 1, 1, 1}, org.assertj.core.data.Offset.offset(1e-3f));
                gradient.subi(gradient);
            }
        }
    }

    private static void overwriteWhatWasLetGo() {
        System.gc();
        List<ByteBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            ByteBuffer buffer = ByteBuffer.allocateDirect(Float.BYTES);
            buffer.putInt(0, 0x7f7f7f7f);
            buffers.add(buffer);
        }
        assertThat(buffers).isNotEmpty();
    }
}
