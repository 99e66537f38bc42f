package org.starkin.network;

import java.util.List;

/** The layers that several networks use. Each names its parameters after itself. */
public final class Layers {

    private static final double HE = 2;

    private Layers() {}

    public static <T> T linear(Ops<T> ops, String name, T in, long inputs, long outputs) {
        return linear(ops, name, in, inputs, outputs, HE);
    }

    static <T> T linear(Ops<T> ops, String name, T in, long inputs, long outputs, double gain) {
        T weight = ops.parameter(name + ".weight", new Init.Normal(gain, inputs), inputs, outputs);
        return ops.add(ops.matrixProduct(in, weight), ops.parameter(name + ".bias", Init.zeros(), outputs));
    }

    static <T> T norm(Ops<T> ops, String name, T in, long width) {
        return ops.layerNorm(
                in,
                ops.parameter(name + ".gain", Init.ones(), width),
                ops.parameter(name + ".bias", Init.zeros(), width),
                width);
    }

    static <T> T convolution(Ops<T> ops, String name, T in, long inputs, long outputs, long width, Sweep sweep) {
        return ops.convolution(
                in,
                ops.parameter(name + ".kernel", new Init.Normal(HE, inputs * width), outputs, inputs, width),
                ops.parameter(name + ".bias", Init.zeros(), outputs),
                sweep);
    }

    /** Two convolutions around which the signal also goes by itself, so that depth does no harm (He et al. 2016). */
    static <T> T residual(Ops<T> ops, String name, T in, long channels, long width, Sweep sweep) {
        T inner = ops.gelu(convolution(ops, name + ".in", in, channels, channels, width, sweep));
        T out = convolution(ops, name + ".out", inner, channels, channels, 1, new Sweep(1, 1, true));
        return ops.gelu(ops.add(in, ops.multiply(out, ops.parameter(name + ".share", new Init.Constant(0.3), 1))));
    }

    /** Pairs of neighbours along the last axis become their mean. */
    static <T> T halved(Ops<T> ops, T in, long channels, long length) {
        return ops.mean(ops.reshape(in, -1, channels, length / 2, 2), 3);
    }

    /** Mean and maximum over the last axis: {@code [n, c, l]} gives {@code [n, 2c]}. */
    static <T> T pooled(Ops<T> ops, T in) {
        return ops.concat(1, List.of(ops.mean(in, 2), ops.max(in, 2)));
    }
}
