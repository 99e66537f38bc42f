package org.starkin.encoder;

import java.util.Arrays;

/** A light curve as a vector of unit length, {@code float[dimension]}. Immutable: arrays are copied in and out. */
public final class Embedding {

    /** Rounding the values of a unit vector to single precision moves its squared length by less than this. */
    private static final double ROUNDING = 1e-6;

    private final float[] values;

    private Embedding(float[] values) {
        this.values = values;
    }

    /**
     * The unit vector in the direction of {@code values}, which need not be of unit length; where they are, but for
     * rounding, they are kept bit for bit, so that a vector written down and read again is equal to itself.
     *
     * @param values {@code float[dimension]}, every one finite, not all zero
     * @throws IllegalArgumentException where a value is not finite or all are zero
     */
    public static Embedding of(float[] values) {
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "vector value " + i + " is " + values[i] + "; every value must be a finite number");
            }
            squares += (double) values[i] * values[i];
        }
        if (squares == 0) {
            throw new IllegalArgumentException(
                    "the vector of " + values.length + " values is zero; it must point somewhere");
        }
        if (Math.abs(squares - 1) < ROUNDING) {
            return new Embedding(values.clone());
        }
        double scale = 1 / Math.sqrt(squares);
        float[] unit = new float[values.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = (float) (values[i] * scale);
        }
        return new Embedding(unit);
    }

    public int dimension() {
        return values.length;
    }

    /** The cosine of the angle to another embedding of the same dimension, -1 to 1. */
    public double similarity(Embedding other) {
        if (other.values.length != values.length) {
            throw new IllegalArgumentException("vectors of " + values.length + " and " + other.values.length
                    + " values; only vectors of one encoder can be compared");
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += (double) values[i] * other.values[i];
        }
        return Math.clamp(sum, -1, 1);
    }

    /** A copy of the values, {@code float[dimension]}. */
    public float[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Embedding that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}
