package org.starkin.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Networks of random weights, small enough to be committed, with which the encoder module is tested. */
final class TinyNetworks {

    /** Where the encoder module's tests find them, from this module's folder. */
    static final Path FOLDER = Path.of("../encoder/src/test/resources/org/starkin/encoder");

    private static final int WIDTH = 8;
    private static final int BANDS = 3;

    /** However many features there are: a new one shall not make the file another. */
    private static final Shape ANY_FEATURES =
            new Shape(List.of(new Shape.Axis.Named(Shape.STARS), new Shape.Axis.Named("features")));

    private final Random random;
    private final OnnxGraph graph;

    private TinyNetworks(String name, long seed) {
        random = new Random(seed);
        graph = new OnnxGraph(name);
        graph.metadata("seed", Long.toString(seed));
    }

    /** Writes the files anew. */
    public static void main(String[] args) throws IOException {
        Files.write(FOLDER.resolve("tiny-views/encoder.onnx"), views());
        Files.write(FOLDER.resolve("tiny-sequence/encoder.onnx"), sequence());
    }

    /** A network of views of Starkin's own, {@code embedding} of 12 values. */
    static byte[] views() {
        return new TinyNetworks("tiny views", 11).ofViews().toBytes();
    }

    /** A network of masked sequences: {@code embedding} pooled, {@code tokens} a point, 8 values each. */
    static byte[] sequence() {
        return new TinyNetworks("tiny sequence", 12).ofSequences().toBytes();
    }

    private OnnxGraph ofViews() {
        graph.input("folds", ElementType.FLOAT, Shape.ofStars(6, 64));
        graph.input("periodogram", ElementType.FLOAT, Shape.ofStars(256));
        graph.input("features", ElementType.FLOAT, ANY_FEATURES);
        graph.input("features_present", ElementType.FLOAT, ANY_FEATURES);
        String folds = graph.node("Relu", List.of(graph.node("Conv", List.of("folds", weights(4, 6, 3)))));
        String fold =
                graph.node("ReduceMean", List.of(folds), Attribute.ofInts("axes", 2), Attribute.of("keepdims", 0));
        String power = reshape("periodogram", 0, 1, 256);
        String powers = graph.node("Conv", List.of(power, weights(2, 1, 16)), Attribute.ofInts("strides", 16));
        String features = mean(graph.node("Tanh", List.of("features")));
        String present = mean("features_present");
        String all =
                graph.node("Concat", List.of(fold, reshape(powers, 0, 32), features, present), Attribute.of("axis", 1));
        graph.node("Gemm", List.of(all, weights(38, 12), weights(12)), List.of("embedding"));
        graph.output("embedding", ElementType.FLOAT, Shape.ofStars(12));
        return graph;
    }

    private OnnxGraph ofSequences() {
        graph.input("times", ElementType.FLOAT, Shape.ofPoints(1));
        graph.input("values", ElementType.FLOAT, Shape.ofPoints(3));
        graph.input("mask", ElementType.BOOL, Shape.ofPoints());
        graph.input("bands", ElementType.INT64, Shape.ofPoints());
        String years = graph.node("Sin", List.of(graph.node("Div", List.of("times", scalar(365.25f)))));
        String told = graph.node("Concat", List.of(years, "values"), Attribute.of("axis", 2));
        String inner = graph.node("MatMul", List.of(told, weights(4, WIDTH)));
        String band = graph.node("Gather", List.of(weights(BANDS, WIDTH), "bands"));
        String points = graph.node("Tanh", List.of(graph.node("Add", List.of(inner, band))));
        graph.node("Identity", List.of(attended(points)), List.of("tokens"));
        String valid = graph.node("Cast", List.of(unsqueezed("mask", 2)), Attribute.of("to", ElementType.FLOAT));
        String sum = sum(graph.node("Mul", List.of("tokens", valid)));
        graph.node("Div", List.of(sum, sum(valid)), List.of("embedding"));
        graph.output("embedding", ElementType.FLOAT, Shape.ofStars(WIDTH));
        graph.output("tokens", ElementType.FLOAT, Shape.ofPoints(WIDTH));
        return graph;
    }

    /** Each point and what it attends to among those that are no padding. */
    private String attended(String points) {
        String other = graph.node("Transpose", List.of(points), Attribute.ofInts("perm", 0, 2, 1));
        String scores = graph.node("MatMul", List.of(points, other));
        String kept = graph.node("Where", List.of(unsqueezed("mask", 1), scores, scalar(-1e9f)));
        String shares = graph.node("Softmax", List.of(kept), Attribute.of("axis", -1));
        return graph.node("Add", List.of(points, graph.node("MatMul", List.of(shares, points))));
    }

    private String mean(String ofFeatures) {
        return graph.node("ReduceMean", List.of(ofFeatures), Attribute.ofInts("axes", 1), Attribute.of("keepdims", 1));
    }

    private String sum(String ofPoints) {
        return graph.node("ReduceSum", List.of(ofPoints, longs(1)), Attribute.of("keepdims", 0));
    }

    private String unsqueezed(String value, long axis) {
        return graph.node("Unsqueeze", List.of(value, longs(axis)));
    }

    private String reshape(String value, long... shape) {
        return graph.node("Reshape", List.of(value, longs(shape)));
    }

    private String longs(long... values) {
        return graph.constant(Tensor.of(values, values.length));
    }

    private String scalar(float value) {
        return graph.constant(Tensor.of(new float[] {value}));
    }

    private String weights(int... shape) {
        long[] axes = new long[shape.length];
        int count = 1;
        for (int axis = 0; axis < shape.length; axis++) {
            axes[axis] = shape[axis];
            count *= shape[axis];
        }
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian() / 2;
        }
        return graph.constant(Tensor.of(values, axes));
    }
}
