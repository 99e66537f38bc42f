package org.starkin.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv1d;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Computes with DJL arrays, whose gradients are collected where a collector is open. Whatever is learnt from is computed
 * by these operations: they keep what a gradient needs.
 */
public final class ArrayOps implements Ops<NDArray> {

    private static final float SMALLEST_LENGTH = 1e-6f;
    private static final float SMALLEST_VARIANCE = 1e-5f;

    private final Parameters parameters;
    private final boolean learning;

    /** Operations on those parameters; {@code learning} turns dropout on. */
    public ArrayOps(Parameters parameters, boolean learning) {
        this.parameters = parameters;
        this.learning = learning;
    }

    /** The parameters that it computes with. */
    public Parameters parameters() {
        return parameters;
    }

    @Override
    public NDArray parameter(String name, Init init, long... shape) {
        return parameters.get(name, init, shape);
    }

    @Override
    public NDArray add(NDArray left, NDArray right) {
        return left.add(right);
    }

    @Override
    public NDArray multiply(NDArray left, NDArray right) {
        return left.mul(right);
    }

    @Override
    public NDArray scale(NDArray tensor, double factor) {
        return tensor.mul(lasting((float) factor, tensor));
    }

    @Override
    public NDArray matrixProduct(NDArray left, NDArray right) {
        return left.matMul(right);
    }

    @Override
    public NDArray convolution(NDArray signal, NDArray kernel, NDArray bias, Sweep sweep) {
        long reach = (kernel.getShape().get(2) - 1) / 2 * sweep.dilation();
        long length = signal.getShape().get(2);
        NDArray padded = sweep.circular()
                ? concat(2, List.of(slice(signal, 2, length - reach, length), signal, slice(signal, 2, 0, reach)))
                : signal;
        return Conv1d.conv1d(
                        padded,
                        kernel,
                        bias,
                        new Shape(sweep.stride()),
                        new Shape(sweep.circular() ? 0 : reach),
                        new Shape(sweep.dilation()),
                        1)
                .singletonOrThrow();
    }

    @Override
    public NDArray gelu(NDArray tensor) {
        return Activation.gelu(tensor);
    }

    @Override
    public NDArray tanh(NDArray tensor) {
        return tensor.tanh();
    }

    @Override
    public NDArray squareRoot(NDArray tensor) {
        return tensor.sqrt();
    }

    @Override
    public NDArray sin(NDArray tensor) {
        return tensor.sin();
    }

    @Override
    public NDArray cos(NDArray tensor) {
        return tensor.cos();
    }

    @Override
    public NDArray layerNorm(NDArray tensor, NDArray gain, NDArray bias, long width) {
        return LayerNorm.layerNorm(tensor, new Shape(width), gain, bias, SMALLEST_VARIANCE)
                .singletonOrThrow();
    }

    @Override
    public NDArray softmax(NDArray tensor) {
        return tensor.softmax(-1);
    }

    @Override
    public NDArray mean(NDArray tensor, int axis) {
        return tensor.mean(new int[] {axis});
    }

    @Override
    public NDArray max(NDArray tensor, int axis) {
        return tensor.max(new int[] {axis});
    }

    @Override
    public NDArray sum(NDArray tensor, int axis) {
        return tensor.sum(new int[] {axis});
    }

    @Override
    public NDArray concat(int axis, List<NDArray> tensors) {
        return NDArrays.concat(new NDList(tensors), axis);
    }

    @Override
    public NDArray slice(NDArray tensor, int axis, long from, long to) {
        NDIndex index = new NDIndex();
        IntStream.range(0, axis).forEach(_ -> index.addAllDim());
        return tensor.get(index.addSliceDim(from, to));
    }

    @Override
    public NDArray reshape(NDArray tensor, long... shape) {
        long[] lengths = shape.clone();
        for (int axis = 0; axis < lengths.length; axis++) {
            lengths[axis] = lengths[axis] == 0 ? tensor.getShape().get(axis) : lengths[axis];
        }
        return tensor.reshape(lengths);
    }

    @Override
    public NDArray transpose(NDArray tensor, int... axes) {
        return tensor.transpose(axes);
    }

    @Override
    public NDArray dropout(NDArray tensor, double share) {
        return learning ? Dropout.dropout(tensor, (float) share, true).singletonOrThrow() : tensor;
    }

    @Override
    public NDArray unitLength(NDArray tensor) {
        NDArray length = tensor.square()
                .sum(new int[] {-1}, true)
                .add(lasting(SMALLEST_LENGTH * SMALLEST_LENGTH, tensor))
                .sqrt();
        return tensor.div(length);
    }

    /**
     * A number that lives as long as the tensors of its scope. Where a number is handed to an array's own arithmetic, its
     * memory is let go of at once, and a gradient collected later may be of whatever lies there by then.
     */
    private static NDArray lasting(float value, NDArray scope) {
        return scope.getManager().create(value);
    }
}
