package org.starkin.network;

/** Two perceptrons that bring light curves' vectors and spectra's to one length, and what contrastive methods put on them. */
public final class Towers {

    /** The values of what comes out. */
    public static final int DIMENSION = 128;

    private static final int HIDDEN = 768;
    private static final double TO_UNIT = Math.sqrt(DIMENSION);

    private Towers() {}

    /** What a tower makes of unit vectors {@code [n, 128]}: {@code [n, 128]}, of any length. */
    public static <T> T tower(Ops<T> ops, String name, T vectors) {
        T given = ops.scale(vectors, TO_UNIT);
        T hidden = ops.dropout(ops.gelu(Layers.linear(ops, name + ".hidden", given, DIMENSION, HIDDEN)), 0.4);
        return Layers.linear(ops, name + ".out", hidden, HIDDEN, DIMENSION);
    }

    /** The predictor of SimSiam, {@code [n, 128]} to the same. */
    public static <T> T predictor(Ops<T> ops, T vectors) {
        T hidden = ops.gelu(Layers.linear(ops, "predictor.hidden", vectors, DIMENSION, DIMENSION / 2));
        return Layers.linear(ops, "predictor.out", hidden, DIMENSION / 2, DIMENSION);
    }
}
