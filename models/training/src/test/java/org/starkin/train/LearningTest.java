package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.NetworkInput;
import org.starkin.network.KinNetwork;

class LearningTest {

    private static final Objective OBJECTIVE = new Objective(1, 0.3, 0.3, 0.3, 4, 0.1);
    private static final List<Example> EXAMPLES = MadeUp.examples(20, 1);
    private static final KinNetwork NETWORK =
            new KinNetwork(EnumSet.allOf(KinNetwork.Sight.class), FeatureScaling.of(EXAMPLES));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void drawsKindsTogetherThatItNeverSaw() {
        List<Example> unseen = MadeUp.examples(10, 2);
        Objective kindsAlone = new Objective(1, 0, 0.3, 0, 1, 0.1);
        try (Learning learning = learning(kindsAlone, plan(25, 1))) {
            double before = margin(learning, unseen);

            while (!learning.isDone()) {
                learning.next();
            }

            assertThat(margin(learning, unseen)).isGreaterThan(before + 0.2);
        }
    }

    @Test
    void goesOnFromACheckpointAsIfItHadNeverStopped() throws IOException {
        Path checkpoint = folder.resolve("checkpoint");
        float[][] straight;
        try (Learning learning = learning(OBJECTIVE, plan(6, 4))) {
            while (!learning.isDone()) {
                learning.next();
                if (learning.step() == 3) {
                    learning.save(checkpoint);
                }
            }
            straight = Vectors.of(NETWORK, learning, EXAMPLES);
        }
        try (Learning again = learning(OBJECTIVE, plan(6, 4))) {
            again.resume(checkpoint);
            while (!again.isDone()) {
                again.next();
            }

            float[][] resumed = Vectors.of(NETWORK, again, EXAMPLES);
            for (int i = 0; i < straight.length; i++) {
                assertThat(resumed[i]).as("vector %d", i).containsExactly(straight[i], within(1e-5f));
            }
        }
    }

    @Test
    void refusesTheCheckpointOfAnotherPlan() throws IOException {
        Path checkpoint = folder.resolve("checkpoint");
        try (Learning learning = learning(OBJECTIVE, plan(2, 1));
                Learning other = learning(OBJECTIVE, plan(3, 1))) {
            learning.next();
            learning.save(checkpoint);

            assertThatThrownBy(() -> other.resume(checkpoint))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("steps=2")
                    .hasMessageContaining("steps=3");
        }
    }

    @Test
    void refusesTheCheckpointThatOtherStarsWereLearntFor() throws IOException {
        Path checkpoint = folder.resolve("checkpoint");
        Lesson ofFewer = new KinLesson(NETWORK, new Batches(EXAMPLES.subList(0, EXAMPLES.size() - 2)), OBJECTIVE, 0.1);
        try (Learning learning = learning(OBJECTIVE, plan(2, 1));
                Learning other = new Learning(ofFewer, plan(2, 1))) {
            learning.next();
            learning.save(checkpoint);

            assertThatThrownBy(() -> other.resume(checkpoint))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(EXAMPLES.size() + " examples")
                    .hasMessageContaining(EXAMPLES.size() - 2 + " examples");
        }
    }

    @Test
    void theExportedNetworkGivesTheVectorsThatWereLearnt() throws OrtException {
        try (Learning learning = learning(OBJECTIVE, plan(5, 7))) {
            while (!learning.isDone()) {
                learning.next();
            }
            float[][] learnt = Vectors.of(NETWORK, learning, EXAMPLES);

            float[] exported = run(NetworkFiles.onnx("test", NETWORK, learning.parameters()));

            for (int i = 0; i < learnt.length; i++) {
                for (int d = 0; d < KinNetwork.DIMENSION; d++) {
                    assertThat((double) exported[i * KinNetwork.DIMENSION + d])
                            .as("star %d, value %d", i, d)
                            .isCloseTo(learnt[i][d], within(1e-4));
                }
            }
        }
    }

    private static Learning.Plan plan(int steps, long seed) {
        return new Learning.Plan(steps, 16, 2e-3, 0.01, seed);
    }

    private static Learning learning(Objective objective, Learning.Plan plan) {
        return new Learning(new KinLesson(NETWORK, new Batches(EXAMPLES), objective, 0.1), plan);
    }

    /** How much more alike stars of one label are than others, on average. */
    private static double margin(Learning learning, List<Example> examples) {
        if (learning.step() == 0) {
            learning.next();
        }
        float[][] vectors = Vectors.of(NETWORK, learning, examples);
        double same = 0;
        double other = 0;
        int sames = 0;
        int others = 0;
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < i; j++) {
                double similarity = 0;
                for (int d = 0; d < vectors[i].length; d++) {
                    similarity += vectors[i][d] * vectors[j][d];
                }
                if (examples.get(i).label().equals(examples.get(j).label())) {
                    same += similarity;
                    sames++;
                } else {
                    other += similarity;
                    others++;
                }
            }
        }
        return same / sames - other / others;
    }

    private static float[] run(byte[] onnx) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (NetworkInput input : NETWORK.inputs()) {
            FloatBuffer values = FloatBuffer.allocate(EXAMPLES.size() * input.size());
            for (Example example : EXAMPLES) {
                values.put(example.values(), Example.placeOf(input), input.size());
            }
            long[] shape = input.shapeOf(EXAMPLES.size());
            inputs.put(input.tensorName(), OnnxTensor.createTensor(environment, values.flip(), shape));
        }
        try (OrtSession session = environment.createSession(onnx);
                OrtSession.Result result = session.run(inputs)) {
            FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] out = new float[buffer.remaining()];
            buffer.get(out);
            return out;
        }
    }
}
