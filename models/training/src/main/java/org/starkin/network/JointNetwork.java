package org.starkin.network;

import java.util.List;

/**
 * The network of the joint space: one vector of a star by its light curve's vector, its spectrum's, or both, and what it says of the star.
 * Each way of seeing has a tower of its own, and a head of its own beside it, so that what is said does not cost what is found; where there
 * is both, a perceptron sees them, what {@link DualFormer} makes of them, and what either alone is heard to say, and the heads are on its
 * vectors. Immutable.
 */
public final class JointNetwork {

    /** The values of a vector. */
    public static final int DIMENSION = 128;

    private static final int HIDDEN = 768;
    private static final int SAYING = 256;
    private static final String BY_LIGHT = "joint.by_light";
    private static final String BY_SPECTRUM = "joint.by_spectrum";
    private static final int ALL = 2 * (DualFormer.WIDTH + DualFormer.GIVEN + SAYING);
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
     * What is said of stars.
     *
     * @param quantiles of what they are, {@code [n, quantities * levels]}
     * @param kinds how likely each kind is, {@code [n, kinds]}, as logits
     */
    public record Said<T>(T quantiles, T kinds) {}

    /**
     * How much is said.
     *
     * @param quantiles quantities times levels
     * @param kinds how many there are
     */
    public record Saying(long quantiles, long kinds) {}

    /**
     * Stars as the product has them.
     *
     * @param vectors {@code [n, 128]}, of unit length, each of what there is
     */
    public record Reading<T>(T vectors, Said<T> said) {}

    /** All of it, of stars that have one way of seeing or both. */
    public static <T> Reading<T> read(Ops<T> ops, Seen<T> seen, Saying saying) {
        T whole = ofBoth(ops, seen.light(), seen.spectrum(), looked(ops, seen.light(), seen.spectrum()));
        Said<T> byBoth = saidByBoth(ops, whole, saying);
        Said<T> byLight = saidByLight(ops, seen.light(), saying);
        Said<T> bySpectrum = saidBySpectrum(ops, seen.spectrum(), saying);
        return new Reading<>(
                ops.unitLength(of(ops, seen, whole, ofLight(ops, seen.light()), ofSpectrum(ops, seen.spectrum()))),
                new Said<>(
                        of(ops, seen, byBoth.quantiles(), byLight.quantiles(), bySpectrum.quantiles()),
                        of(ops, seen, byBoth.kinds(), byLight.kinds(), bySpectrum.kinds())));
    }

    /** Of three the one that is of what there is. */
    private static <T> T of(Ops<T> ops, Seen<T> seen, T both, T light, T spectrum) {
        T hasBoth = ops.multiply(seen.hasLight(), seen.hasSpectrum());
        T lacksOne = ops.scale(hasBoth, -1);
        T byLight = ops.multiply(light, ops.add(seen.hasLight(), lacksOne));
        T bySpectrum = ops.multiply(spectrum, ops.add(seen.hasSpectrum(), lacksOne));
        return ops.add(ops.multiply(both, hasBoth), ops.add(byLight, bySpectrum));
    }

    /** The joint vectors of stars by their light curves' alone, {@code [n, 128]} to the same, of unit length. */
    public static <T> T ofLight(Ops<T> ops, T light) {
        return ops.unitLength(Towers.tower(ops, "joint.of_light", light));
    }

    /** The joint vectors of stars by their spectra's alone, likewise. */
    public static <T> T ofSpectrum(Ops<T> ops, T spectrum) {
        return ops.unitLength(Towers.tower(ops, "joint.of_spectrum", spectrum));
    }

    /**
     * The joint vectors of stars that all have both.
     *
     * @param looked what {@link #looked} makes of them
     * @return {@code [n, 128]}, of unit length
     */
    public static <T> T ofBoth(Ops<T> ops, T light, T spectrum, DualFormer.Both<T> looked) {
        T plain = ops.scale(ops.concat(1, List.of(light, spectrum)), TO_UNIT);
        T all = ops.concat(
                1,
                List.of(
                        looked.one(),
                        looked.other(),
                        plain,
                        heard(ops, BY_LIGHT, light),
                        heard(ops, BY_SPECTRUM, spectrum)));
        T hidden = ops.gelu(Layers.linear(ops, "joint.hidden", all, ALL, HIDDEN));
        return ops.unitLength(Layers.linear(ops, "joint.out", ops.dropout(hidden, 0.3), HIDDEN, DIMENSION));
    }

    /** Both vectors again, {@code [n, 256]}: the light curve's, then the spectrum's. */
    public static <T> T again(Ops<T> ops, T vectors) {
        T hidden = ops.gelu(Layers.linear(ops, "joint.again", ops.scale(vectors, TO_UNIT), DIMENSION, HIDDEN));
        return Layers.linear(ops, "joint.again.out", hidden, HIDDEN, 2L * DualFormer.GIVEN);
    }

    /** What joint vectors of stars seen in both ways say: linear, so that few labels suffice to read other things off them. */
    public static <T> Said<T> saidByBoth(Ops<T> ops, T vectors, Saying saying) {
        return said(ops, "joint", ops.scale(vectors, TO_UNIT), DIMENSION, saying);
    }

    /** What light curves' vectors {@code [n, 128]} say by themselves. */
    public static <T> Said<T> saidByLight(Ops<T> ops, T light, Saying saying) {
        return said(ops, BY_LIGHT, heard(ops, BY_LIGHT, light), SAYING, saying);
    }

    /** What spectra's vectors say by themselves, likewise. */
    public static <T> Said<T> saidBySpectrum(Ops<T> ops, T spectrum, Saying saying) {
        return said(ops, BY_SPECTRUM, heard(ops, BY_SPECTRUM, spectrum), SAYING, saying);
    }

    /** What one way of seeing says by itself is read off this, {@code [n, 256]}. */
    private static <T> T heard(Ops<T> ops, String name, T vectors) {
        T given = ops.scale(vectors, TO_UNIT);
        return ops.dropout(ops.gelu(Layers.linear(ops, name + ".hidden", given, DualFormer.GIVEN, SAYING)), 0.3);
    }

    private static <T> Said<T> said(Ops<T> ops, String name, T features, long width, Saying saying) {
        return new Said<>(
                Layers.linear(ops, name + ".quantiles", features, width, saying.quantiles()),
                Layers.linear(ops, name + ".kinds", features, width, saying.kinds()));
    }
}
