package org.starkin.network;

import java.util.List;

/**
 * The operations that networks are made of. A network is written once, against this interface: with arrays it is
 * computed and learns ({@link ArrayOps}), with names it becomes a graph on disk. The first axis of every tensor counts
 * the stars of a batch and may have any length; so may the axis of a star's points.
 *
 * @param <T> a tensor
 */
public interface Ops<T> {

    /** A learnt tensor, shared by all who name it. */
    T parameter(String name, Init init, long... shape);

    T add(T left, T right);

    T multiply(T left, T right);

    T scale(T tensor, double factor);

    /** {@code [.., i] x [i, o]} gives {@code [.., o]}; or batches of matrices with each other. */
    T matrixProduct(T left, T right);

    /**
     * A convolution along the last axis that keeps its length, or halves it with a stride of 2.
     *
     * @param signal {@code [n, i, length]}
     * @param kernel {@code [o, i, width]}, the width odd
     * @param bias {@code [o]}
     */
    T convolution(T signal, T kernel, T bias, Sweep sweep);

    /** Gaussian error linear units, {@code x Phi(x)}. */
    T gelu(T tensor);

    T tanh(T tensor);

    /** Of values not below zero. */
    T squareRoot(T tensor);

    T sin(T tensor);

    T cos(T tensor);

    /** Over the last axis, which becomes mean 0 and variance 1, then times {@code gain} plus {@code bias}. */
    T layerNorm(T tensor, T gain, T bias, long width);

    T softmax(T tensor);

    /** The mean over an axis, which is gone. */
    T mean(T tensor, int axis);

    /** The maximum over an axis, which is gone. */
    T max(T tensor, int axis);

    T sum(T tensor, int axis);

    T concat(int axis, List<T> tensors);

    T slice(T tensor, int axis, long from, long to);

    /** Lays the same values out anew; 0 keeps the length of that axis, and -1, once, stands for what is left. */
    T reshape(T tensor, long... shape);

    T transpose(T tensor, int... axes);

    /** Sets a share of the values to zero while learning; nothing otherwise. */
    T dropout(T tensor, double share);

    /** Each row of the last axis divided by its length. */
    T unitLength(T tensor);
}
