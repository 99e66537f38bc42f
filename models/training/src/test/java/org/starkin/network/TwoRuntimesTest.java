package org.starkin.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.starkin.export.ElementType;
import org.starkin.export.OnnxGraph;

/** Every operation gives in ONNX Runtime, by way of the exported file, what it gives while learning. */
class TwoRuntimesTest {

    private static final double TOLERANCE = 1e-5;
    private static final long[] SHAPE = {3, 4, 16};

    /** One operation or a few, whatever the tensors are. */
    private interface Formula {
        <T> T of(Ops<T> ops, T x);
    }

    static Stream<Arguments> formulas() {
        List<Arguments> all = new ArrayList<>();
        add(all, "gelu", new Formula() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                return ops.gelu(x);
            }
        });
        add(all, "tanh of a scaled sum", new Formula() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                return ops.tanh(ops.scale(ops.add(x, x), 0.3));
            }
        });
        add(all, "sine times cosine", new Formula() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                return ops.multiply(ops.sin(x), ops.cos(x));
            }
        });
        add(all, "square root of a square", new Formula() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                return ops.squareRoot(ops.multiply(x, x));
            }
        });
        add(all, "softmax", new Formula() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                return ops.softmax(x);
            }
        });
        add(all, "layer norm", new Formula() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                return Layers.norm(ops, "norm", x, 16);
            }
        });
        add(all, "linear", new Formula() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                return Layers.linear(ops, "linear", x, 16, 5);
            }
        });
        add(all, "circular convolution", new Formula() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                return Layers.convolution(ops, "around", x, 4, 6, 5, new Sweep(2, 1, true));
            }
        });
        add(all, "halving convolution", new Formula() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                return Layers.convolution(ops, "along", x, 4, 6, 5, new Sweep(1, 2, false));
            }
        });
        add(all, "residual layers, halved and pooled", new Formula() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                T deep = Layers.residual(ops, "deep", x, 4, 3, new Sweep(1, 1, true));
                return Layers.pooled(ops, Layers.halved(ops, deep, 4, 16));
            }
        });
        add(all, "sum of slices, joined, turned and laid out anew", new Formula() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                T joined = ops.concat(2, List.of(ops.slice(x, 2, 3, 7), ops.slice(x, 2, 0, 4)));
                T turned = ops.transpose(joined, 0, 2, 1);
                return ops.add(ops.sum(turned, 1), ops.mean(ops.reshape(joined, -1, 8, 4), 1));
            }
        });
        add(all, "axes that keep their length", new Formula() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                T heads = ops.transpose(ops.reshape(x, 0, 0, 2, 8), 0, 2, 1, 3);
                return ops.matrixProduct(heads, ops.transpose(heads, 0, 1, 3, 2));
            }
        });
        add(all, "products of matrices, of unit length", new Formula() {
            @Override
            public <T> T of(Ops<T> ops, T x) {
                return ops.unitLength(ops.dropout(ops.matrixProduct(x, ops.transpose(x, 0, 2, 1)), 0.5));
            }
        });
        return all.stream();
    }

    private static void add(List<Arguments> all, String name, Formula formula) {
        all.add(Arguments.of(name, formula));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formulas")
    void bothRuntimesAgree(String name, Object formula) throws OrtException {
        Formula wanted = (Formula) formula;
        float[] values = numbers();
        try (Parameters parameters = new Parameters(3);
                NDManager manager = NDManager.newBaseManager()) {
            NDArray learnt = wanted.of(new ArrayOps(parameters, false), manager.create(values, new Shape(SHAPE)));

            float[] exported = exported(ops -> wanted.of(ops, "x"), parameters, values, learnt.getShape());

            assertThat(exported).hasSize((int) learnt.size());
            float[] expected = learnt.toFloatArray();
            for (int i = 0; i < expected.length; i++) {
                assertThat((double) exported[i]).as("%s, value %d", name, i).isCloseTo(expected[i], within(TOLERANCE));
            }
        }
    }

    private static float[] exported(
            Function<GraphOps, String> formula, Parameters parameters, float[] values, Shape shape)
            throws OrtException {
        OnnxGraph graph = new OnnxGraph("test");
        graph.input("x", ElementType.FLOAT, org.starkin.export.Shape.ofStars(SHAPE[1], SHAPE[2]));
        graph.node("Identity", List.of(formula.apply(new GraphOps(parameters, graph))), List.of("y"));
        graph.output(
                "y",
                ElementType.FLOAT,
                org.starkin.export.Shape.ofStars(shape.slice(1).getShape()));
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        Map<String, OnnxTensor> inputs = new HashMap<>();
        inputs.put("x", OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), SHAPE));
        try (OrtSession session = environment.createSession(graph.toBytes());
                OrtSession.Result result = session.run(inputs)) {
            FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] out = new float[buffer.remaining()];
            buffer.get(out);
            return out;
        }
    }

    private static float[] numbers() {
        Random random = new Random(11);
        float[] values = new float[(int) (SHAPE[0] * SHAPE[1] * SHAPE[2])];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
