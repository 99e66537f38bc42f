package org.starkin.joint;

/**
 * Vectors of stars, to be measured on.
 *
 * @param both {@code float[n][d]}
 * @param light {@code float[n][e]}, of unit length
 * @param spectrum {@code float[n][e]}, of unit length, comparable with {@code light}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Rows(float[][] both, float[][] light, float[][] spectrum) {

    int size() {
        return both.length;
    }

    /** The rows of unit length. */
    static float[][] unit(float[][] rows) {
        float[][] unit = new float[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            double length = Math.sqrt(Math.max(product(rows[i], rows[i]), Float.MIN_NORMAL));
            unit[i] = new float[rows[i].length];
            for (int j = 0; j < unit[i].length; j++) {
                unit[i][j] = (float) (rows[i][j] / length);
            }
        }
        return unit;
    }

    static float product(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
