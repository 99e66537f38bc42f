package org.starkin.network;

import java.util.List;

/**
 * The network of the joint space: one vector of a star by its light curve's vector, its spectrum's, or both. A {@link DualFormer} over what
 * there is, a learnt token standing for what is missing; so a star seen in one way comes to lie where it would lie seen in both. Immutable.
 */
public final class JointNetwork {

    /** The values of a vector. */
    public static final int DIMENSION = 128;

    private static final int HIDDEN = 256;
    private static final double TO_UNIT = Math.sqrt(DIMENSION);

    private JointNetwork() {}

    /**
     * What is given of stars.
     *
     * @param light vectors of light curves, {@code [n, 128]}; anything finite where there is none
     * @param spectrum vectors of spectra, likewise
     * @param hasLight {@code [n, 1]}: 1 where there is one, else 0
     * @param hasSpectrum likewise
     */
    public record Seen<T>(T light, T spectrum, T hasLight, T hasSpectrum) {}

    /** What DualFormer makes of both; {@code one} is the light curve's. */
    public static <T> DualFormer.Both<T> looked(Ops<T> ops, Seen<T> seen) {
        return DualFormer.looked(
                ops,
                tokens(ops, "joint.light", seen.light(), seen.hasLight()),
                tokens(ops, "joint.spectrum", seen.spectrum(), seen.hasSpectrum()));
    }

    /**
     * The joint vectors.
     *
     * @return {@code [n, 128]}, of unit length
     */
    public static <T> T embed(Ops<T> ops, Seen<T> seen) {
        return embed(ops, seen, looked(ops, seen));
    }

    /**
     * The joint vectors, where DualFormer has been asked.
     *
     * @param both what {@link #looked} makes of the same
     * @return {@code [n, 128]}, of unit length
     */
    public static <T> T embed(Ops<T> ops, Seen<T> seen, DualFormer.Both<T> both) {
        T light = ops.multiply(seen.light(), seen.hasLight());
        T spectrum = ops.multiply(seen.spectrum(), seen.hasSpectrum());
        T plain = ops.scale(ops.concat(1, List.of(light, spectrum)), TO_UNIT);
        T all = ops.concat(1, List.of(both.one(), both.other(), plain, seen.hasLight(), seen.hasSpectrum()));
        long width = 2L * DualFormer.WIDTH + 2L * DualFormer.GIVEN + 2;
        T hidden = ops.gelu(Layers.linear(ops, "joint.hidden", all, width, HIDDEN));
        return ops.unitLength(Layers.linear(ops, "joint.out", ops.dropout(hidden, 0.3), HIDDEN, DIMENSION));
    }

    private static <T> T tokens(Ops<T> ops, String name, T embedding, T has) {
        T missing = ops.add(ops.scale(has, -1), ops.parameter(name + ".one", new Init.Fixed(List.of(1.0)), 1));
        T held = ops.multiply(embedding, has);
        T known = ops.add(
                held,
                ops.multiply(
                        missing,
                        ops.parameter(name + ".missing", new Init.Normal(1, DualFormer.GIVEN), DualFormer.GIVEN)));
        return DualFormer.tokens(ops, name, known);
    }

    /** Both vectors again, {@code [n, 256]}: the light curve's, then the spectrum's. */
    public static <T> T again(Ops<T> ops, T vectors) {
        T hidden = ops.gelu(Layers.linear(ops, "joint.again", ops.scale(vectors, TO_UNIT), DIMENSION, HIDDEN));
        return Layers.linear(ops, "joint.again.out", hidden, HIDDEN, 2L * DualFormer.GIVEN);
    }

    /** Quantiles of what the stars are, {@code [n, quantities * quantiles]}. */
    public static <T> T quantiles(Ops<T> ops, T vectors, int quantities, int quantiles) {
        return told(ops, "joint.quantiles", vectors, (long) quantities * quantiles);
    }

    /** How likely each kind is, {@code [n, kinds]}, as logits. */
    public static <T> T kinds(Ops<T> ops, T vectors, int kinds) {
        return told(ops, "joint.kinds", vectors, kinds);
    }

    /** Linear, so that few labels suffice to read other things off the vectors. */
    private static <T> T told(Ops<T> ops, String name, T vectors, long width) {
        return Layers.linear(ops, name, ops.scale(vectors, TO_UNIT), DIMENSION, width);
    }
}
