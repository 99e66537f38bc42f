package org.starkin.network;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.starkin.export.Attribute;
import org.starkin.export.OnnxGraph;
import org.starkin.export.Tensor;

/** Writes every operation into an ONNX graph; a tensor is the name of its value there. Dropout is nothing there. */
public final class GraphOps implements Ops<String> {

    private static final float SMALLEST_VARIANCE = 1e-5f;
    private static final float SMALLEST_LENGTH = 1e-6f;

    private final Parameters parameters;
    private final OnnxGraph graph;
    private final Map<String, String> written = new HashMap<>();

    /** Writes into {@code graph}, with the values that the parameters have now. */
    public GraphOps(Parameters parameters, OnnxGraph graph) {
        this.parameters = parameters;
        this.graph = graph;
    }

    @Override
    public String parameter(String name, Init init, long... shape) {
        return written.computeIfAbsent(name, key -> {
            NDArray array = parameters.get(key, init, shape);
            return graph.constant(key, Tensor.of(array.toFloatArray(), shape));
        });
    }

    @Override
    public String add(String left, String right) {
        return node("Add", left, right);
    }

    @Override
    public String multiply(String left, String right) {
        return node("Mul", left, right);
    }

    @Override
    public String scale(String tensor, double factor) {
        return node("Mul", tensor, number((float) factor));
    }

    @Override
    public String matrixProduct(String left, String right) {
        return node("MatMul", left, right);
    }

    @Override
    public String convolution(String signal, String kernel, String bias, Sweep sweep) {
        long width = parameters.shapeOf(kernel)[2];
        long reach = (width - 1) / 2 * sweep.dilation();
        String padded = signal;
        long padding = reach;
        if (sweep.circular() && reach > 0) {
            String end = slice(signal, 2, -reach, Long.MAX_VALUE);
            padded = concat(2, List.of(end, signal, slice(signal, 2, 0, reach)));
            padding = 0;
        }
        return graph.node(
                "Conv",
                List.of(padded, kernel, bias),
                Attribute.ofInts("dilations", sweep.dilation()),
                Attribute.ofInts("kernel_shape", width),
                Attribute.ofInts("pads", padding, padding),
                Attribute.ofInts("strides", sweep.stride()));
    }

    /** {@code x / 2 (1 + erf(x / sqrt 2))}: the operator set has no node of that name. */
    @Override
    public String gelu(String tensor) {
        String erf = graph.node("Erf", List.of(scale(tensor, Math.sqrt(0.5))));
        return multiply(scale(tensor, 0.5), add(erf, number(1)));
    }

    @Override
    public String tanh(String tensor) {
        return node("Tanh", tensor);
    }

    @Override
    public String squareRoot(String tensor) {
        return node("Sqrt", tensor);
    }

    @Override
    public String sin(String tensor) {
        return node("Sin", tensor);
    }

    @Override
    public String cos(String tensor) {
        return node("Cos", tensor);
    }

    @Override
    public String layerNorm(String tensor, String gain, String bias, long width) {
        return graph.node(
                "LayerNormalization",
                List.of(tensor, gain, bias),
                Attribute.of("axis", -1L),
                Attribute.of("epsilon", SMALLEST_VARIANCE));
    }

    @Override
    public String softmax(String tensor) {
        return graph.node("Softmax", List.of(tensor), Attribute.of("axis", -1L));
    }

    @Override
    public String mean(String tensor, int axis) {
        return reduced("ReduceMean", tensor, axis);
    }

    @Override
    public String max(String tensor, int axis) {
        return reduced("ReduceMax", tensor, axis);
    }

    @Override
    public String sum(String tensor, int axis) {
        return graph.node("ReduceSum", List.of(tensor, whole(axis)), Attribute.of("keepdims", 0L));
    }

    @Override
    public String concat(int axis, List<String> tensors) {
        return graph.node("Concat", tensors, Attribute.of("axis", (long) axis));
    }

    @Override
    public String slice(String tensor, int axis, long from, long to) {
        return node("Slice", tensor, whole(from), whole(to), whole(axis));
    }

    @Override
    public String reshape(String tensor, long... shape) {
        return node("Reshape", tensor, whole(shape));
    }

    @Override
    public String transpose(String tensor, int... axes) {
        return graph.node(
                "Transpose",
                List.of(tensor),
                Attribute.ofInts("perm", Arrays.stream(axes).asLongStream().toArray()));
    }

    @Override
    public String dropout(String tensor, double share) {
        return tensor;
    }

    @Override
    public String unitLength(String tensor) {
        String squares =
                graph.node("ReduceSum", List.of(multiply(tensor, tensor), whole(-1)), Attribute.of("keepdims", 1L));
        return node("Div", tensor, node("Sqrt", add(squares, number(SMALLEST_LENGTH * SMALLEST_LENGTH))));
    }

    private String reduced(String operator, String tensor, int axis) {
        return graph.node(operator, List.of(tensor), Attribute.ofInts("axes", axis), Attribute.of("keepdims", 0L));
    }

    private String node(String operator, String... from) {
        return graph.node(operator, List.of(from));
    }

    private String number(float value) {
        return graph.constant(Tensor.of(new float[] {value}, 1));
    }

    private String whole(long... values) {
        return graph.constant(Tensor.of(values, values.length));
    }
}
