package org.starkin.index;

/** The similarity that answers carry: the very number that {@link org.starkin.encoder.Embedding#similarity} gives. */
public final class Cosine {

    private Cosine() {}

    /** Of unit vectors of equal length, summed in double precision from first to last value. */
    public static double of(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return Math.clamp(sum, -1, 1);
    }
}
