package org.starkin.rank;

/** Similarities of unit vectors, in double precision. */
final class Cosines {

    private Cosines() {}

    static double of(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (double) one[i] * other[i];
        }
        return Math.clamp(sum, -1, 1);
    }

    /** The place of the most similar of some vectors, at least one; the first of equals. */
    static int nearest(float[] vector, float[][] others) {
        int nearest = 0;
        double most = -2;
        for (int i = 0; i < others.length; i++) {
            double similarity = of(vector, others[i]);
            if (similarity > most) {
                most = similarity;
                nearest = i;
            }
        }
        return nearest;
    }
}
