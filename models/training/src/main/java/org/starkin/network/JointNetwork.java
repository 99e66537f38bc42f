package org.starkin.network;

import java.util.List;

/**
 * The network of the joint space: one vector of a star by its light curve's vector, its spectrum's, or both. A perceptron over what there is,
 * and, where there is both, over what {@link DualFormer} makes of them; so a star seen in one way comes to lie where it would lie seen in
 * both. Immutable.
 */
public final class JointNetwork {

    /** The values of a vector. */
    public static final int DIMENSION = 128;

    private static final int HIDDEN = 768;
    private static final int LOOKED = 2 * DualFormer.WIDTH;
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

    /** What DualFormer makes of light curves' vectors and spectra's, {@code [n, 128]} each; {@code one} is the light curve's. */
    public static <T> DualFormer.Both<T> looked(Ops<T> ops, T light, T spectrum) {
        return DualFormer.looked(
                ops, DualFormer.tokens(ops, "joint.light", light), DualFormer.tokens(ops, "joint.spectrum", spectrum));
    }

    /**
     * The joint vectors.
     *
     * @return {@code [n, 128]}, of unit length
     */
    public static <T> T embed(Ops<T> ops, Seen<T> seen) {
        T hasBoth = ops.multiply(seen.hasLight(), seen.hasSpectrum());
        T looked = together(ops, looked(ops, seen.light(), seen.spectrum()));
        return embed(ops, seen, ops.multiply(looked, hasBoth));
    }

    /**
     * The joint vectors of stars that all have both, where DualFormer has been asked.
     *
     * @param both what {@link #looked} makes of the same
     * @return {@code [n, 128]}, of unit length
     */
    public static <T> T embed(Ops<T> ops, Seen<T> seen, DualFormer.Both<T> both) {
        return embed(ops, seen, together(ops, both));
    }

    /**
     * The joint vectors of stars that all lack one of both: DualFormer is not asked, for it has nothing to say of them.
     *
     * @return {@code [n, 128]}, of unit length
     */
    public static <T> T embedOne(Ops<T> ops, Seen<T> seen) {
        return embed(ops, seen, ops.scale(ops.slice(seen.light(), 1, 0, LOOKED), 0));
    }

    private static <T> T together(Ops<T> ops, DualFormer.Both<T> both) {
        return ops.concat(1, List.of(both.one(), both.other()));
    }

    private static <T> T embed(Ops<T> ops, Seen<T> seen, T looked) {
        T light = ops.multiply(seen.light(), seen.hasLight());
        T spectrum = ops.multiply(seen.spectrum(), seen.hasSpectrum());
        T plain = ops.scale(ops.concat(1, List.of(light, spectrum)), TO_UNIT);
        T all = ops.concat(1, List.of(looked, plain, seen.hasLight(), seen.hasSpectrum()));
        long width = LOOKED + 2L * DualFormer.GIVEN + 2;
        T hidden = ops.gelu(Layers.linear(ops, "joint.hidden", all, width, HIDDEN));
        return ops.unitLength(Layers.linear(ops, "joint.out", ops.dropout(hidden, 0.3), HIDDEN, DIMENSION));
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
