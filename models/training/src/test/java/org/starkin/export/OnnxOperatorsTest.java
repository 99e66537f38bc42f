package org.starkin.export;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What networks are made of comes out of the runtime as plain arithmetic gives it. */
class OnnxOperatorsTest {

    private static final Offset<Float> CLOSE = Offset.offset(1e-5f);
    private static final Random RANDOM = new Random(7);

    @Test
    void multipliesMatricesAsGemmWithABias() throws OrtException {
        float[] x = floats(3 * 4);
        float[] w = floats(5 * 4);
        float[] b = floats(5);
        OnnxGraph graph = new OnnxGraph("gemm");
        graph.input("x", ElementType.FLOAT, Shape.ofStars(4));
        graph.constant("w", Tensor.of(w, 5, 4));
        graph.constant("b", Tensor.of(b, 5));
        graph.node("Gemm", List.of("x", "w", "b"), List.of("y"), Attribute.of("transB", 1));
        graph.output("y", ElementType.FLOAT, Shape.ofStars(5));

        float[] y = new RanGraph(graph).with("x", x, 3, 4).output("y");

        float[] wanted = new float[15];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 5; column++) {
                double sum = b[column];
                for (int k = 0; k < 4; k++) {
                    sum += (double) x[row * 4 + k] * w[column * 4 + k];
                }
                wanted[row * 5 + column] = (float) sum;
            }
        }
        assertThat(y).containsExactly(wanted, CLOSE);
    }

    @Test
    void convolvesAroundTheCircleOfConcatenatedSlices() throws OrtException {
        int length = 8;
        float[] x = floats(2 * 3 * length);
        float[] w = floats(4 * 3 * 3);
        OnnxGraph graph = new OnnxGraph("conv");
        graph.input("x", ElementType.FLOAT, Shape.ofStars(3, length));
        String weights = graph.constant(Tensor.of(w, 4, 3, 3));
        String last = slice(graph, "x", length - 1, length);
        String first = slice(graph, "x", 0, 1);
        String ring = graph.node("Concat", List.of(last, "x", first), Attribute.of("axis", 2));
        graph.node("Conv", List.of(ring, weights), List.of("y"), Attribute.ofInts("kernel_shape", 3));
        graph.output("y", ElementType.FLOAT, Shape.ofStars(4, length));

        float[] y = new RanGraph(graph).with("x", x, 2, 3, length).output("y");

        float[] wanted = new float[2 * 4 * length];
        for (int place = 0; place < wanted.length; place++) {
            int at = place % length;
            int channel = place / length % 4;
            int star = place / length / 4;
            double sum = 0;
            for (int from = 0; from < 3; from++) {
                for (int tap = 0; tap < 3; tap++) {
                    int around = (at + tap - 1 + length) % length;
                    sum += (double) w[(channel * 3 + from) * 3 + tap] * x[(star * 3 + from) * length + around];
                }
            }
            wanted[place] = (float) sum;
        }
        assertThat(y).containsExactly(wanted, CLOSE);
    }

    @Test
    void normalisesLayers() throws OrtException {
        float[] x = floats(2 * 6);
        float[] gain = floats(6);
        float[] bias = floats(6);
        OnnxGraph graph = new OnnxGraph("norm");
        graph.input("x", ElementType.FLOAT, Shape.ofStars(6));
        String scale = graph.constant(Tensor.of(gain, 6));
        String shift = graph.constant(Tensor.of(bias, 6));
        graph.node(
                "LayerNormalization",
                List.of("x", scale, shift),
                List.of("y"),
                Attribute.of("axis", -1),
                Attribute.of("epsilon", 1e-5f));
        graph.output("y", ElementType.FLOAT, Shape.ofStars(6));

        float[] y = new RanGraph(graph).with("x", x, 2, 6).output("y");

        float[] wanted = new float[12];
        for (int row = 0; row < 2; row++) {
            double mean = 0;
            double variance = 0;
            for (int i = 0; i < 6; i++) {
                mean += x[row * 6 + i] / 6;
            }
            for (int i = 0; i < 6; i++) {
                variance += Math.pow(x[row * 6 + i] - mean, 2) / 6;
            }
            for (int i = 0; i < 6; i++) {
                wanted[row * 6 + i] =
                        (float) ((x[row * 6 + i] - mean) / Math.sqrt(variance + 1e-5) * gain[i] + bias[i]);
            }
        }
        assertThat(y).containsExactly(wanted, CLOSE);
    }

    @Test
    void attendsFromEachPointToEachOther() throws OrtException {
        int points = 5;
        int width = 4;
        float[] x = floats(points * width);
        OnnxGraph graph = new OnnxGraph("attention");
        graph.input("x", ElementType.FLOAT, Shape.ofPoints(width));
        String transposed = graph.node("Transpose", List.of("x"), Attribute.ofInts("perm", 0, 2, 1));
        String products = graph.node("MatMul", List.of("x", transposed));
        String root = graph.node("Sqrt", List.of(graph.constant(Tensor.of(new float[] {width}))));
        String scores = graph.node("Div", List.of(products, root));
        String shares = graph.node("Softmax", List.of(scores), Attribute.of("axis", -1));
        graph.node("MatMul", List.of(shares, "x"), List.of("y"));
        graph.output("y", ElementType.FLOAT, Shape.ofPoints(width));

        float[] y = new RanGraph(graph).with("x", x, 1, points, width).output("y");

        assertThat(y).containsExactly(attention(x, points, width), CLOSE);
    }

    @Test
    void reducesAndReshapes() throws OrtException {
        float[] x = floats(2 * 3 * 4);
        OnnxGraph graph = new OnnxGraph("reduce");
        graph.input("x", ElementType.FLOAT, Shape.ofStars(3, 4));
        String mean = graph.node("ReduceMean", List.of("x"), Attribute.ofInts("axes", 2), Attribute.of("keepdims", 0));
        String most = graph.node("ReduceMax", List.of("x"), Attribute.ofInts("axes", -1), Attribute.of("keepdims", 1));
        String shape = graph.constant(Tensor.of(new long[] {0, -1}, 2));
        String flat = graph.node("Reshape", List.of(most, shape));
        graph.node("Concat", List.of(mean, flat), List.of("y"), Attribute.of("axis", 1));
        graph.output("y", ElementType.FLOAT, Shape.ofStars(6));

        float[] y = new RanGraph(graph).with("x", x, 2, 3, 4).output("y");

        float[] wanted = new float[12];
        for (int row = 0; row < 6; row++) {
            float sum = 0;
            float largest = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < 4; i++) {
                sum += x[row * 4 + i];
                largest = Math.max(largest, x[row * 4 + i]);
            }
            int start = row / 3 * 6 + row % 3;
            wanted[start] = sum / 4;
            wanted[start + 3] = largest;
        }
        assertThat(y).containsExactly(wanted, CLOSE);
    }

    @Test
    void putsGeluTogetherFromErf() throws OrtException {
        float[] x = {-2, -1, -0.5f, 0, 0.5f, 1, 2, 3};
        OnnxGraph graph = new OnnxGraph("gelu");
        graph.input("x", ElementType.FLOAT, Shape.ofStars());
        String scaled = graph.node("Div", List.of("x", scalar(graph, (float) Math.sqrt(2))));
        String erf = graph.node("Erf", List.of(scaled));
        String share =
                graph.node("Mul", List.of(graph.node("Add", List.of(erf, scalar(graph, 1))), scalar(graph, 0.5f)));
        graph.node("Mul", List.of("x", share), List.of("y"));
        graph.output("y", ElementType.FLOAT, Shape.ofStars());

        float[] y = new RanGraph(graph).with("x", x, 8).output("y");

        assertThat(y).containsExactly(mapped(x, value -> value * normalCumulative(value)), Offset.offset(1e-5f));
    }

    @Test
    void choosesByACondition() throws OrtException {
        float[] x = {-2, -1, 0, 1, 2};
        OnnxGraph graph = new OnnxGraph("where");
        graph.input("x", ElementType.FLOAT, Shape.ofStars());
        String positive = graph.node("Greater", List.of("x", scalar(graph, 0)));
        String cast = graph.node("Cast", List.of(positive), Attribute.of("to", ElementType.BOOL));
        graph.node("Where", List.of(cast, "x", scalar(graph, -1e9f)), List.of("y"));
        graph.output("y", ElementType.FLOAT, Shape.ofStars());

        float[] y = new RanGraph(graph).with("x", x, 5).output("y");

        assertThat(y).containsExactly(-1e9f, -1e9f, -1e9f, 1, 2);
    }

    private static String slice(OnnxGraph graph, String from, long start, long end) {
        return graph.node(
                "Slice",
                List.of(
                        from,
                        graph.constant(Tensor.of(new long[] {start}, 1)),
                        graph.constant(Tensor.of(new long[] {end}, 1)),
                        graph.constant(Tensor.of(new long[] {2}, 1))));
    }

    private static String scalar(OnnxGraph graph, float value) {
        return graph.constant(Tensor.of(new float[] {value}));
    }

    private static float[] attention(float[] x, int points, int width) {
        float[] wanted = new float[points * width];
        for (int from = 0; from < points; from++) {
            double[] share = new double[points];
            double total = 0;
            for (int to = 0; to < points; to++) {
                double product = 0;
                for (int i = 0; i < width; i++) {
                    product += (double) x[from * width + i] * x[to * width + i];
                }
                share[to] = Math.exp(product / Math.sqrt(width));
                total += share[to];
            }
            for (int i = 0; i < width; i++) {
                double sum = 0;
                for (int to = 0; to < points; to++) {
                    sum += share[to] / total * x[to * width + i];
                }
                wanted[from * width + i] = (float) sum;
            }
        }
        return wanted;
    }

    /** The normal distribution's share below {@code x}, by Simpson's rule. */
    private static double normalCumulative(double x) {
        int steps = 2000;
        double width = x / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.exp(-0.5 * Math.pow(i * width, 2));
        }
        return 0.5 + sum * width / 3 / Math.sqrt(2 * Math.PI);
    }

    private static float[] mapped(float[] values, DoubleUnaryOperator change) {
        float[] changed = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            changed[i] = (float) change.applyAsDouble(values[i]);
        }
        return changed;
    }

    private static float[] floats(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) RANDOM.nextGaussian();
        }
        return values;
    }
}
