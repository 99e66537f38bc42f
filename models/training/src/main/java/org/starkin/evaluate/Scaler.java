package org.starkin.evaluate;

/** Gives every column zero mean and unit variance over the rows fitted on; NaN, a missing value, becomes the mean. */
public final class Scaler {

    /** A column that varies less than this is constant. */
    private static final double LEAST_DEVIATION = 1e-6;

    private final float[] means;
    private final float[] scales;

    private Scaler(float[] means, float[] scales) {
        this.means = means;
        this.scales = scales;
    }

    /** Fits on {@code float[n][d]} rows, at least one. */
    public static Scaler fit(float[][] rows) {
        int columns = rows[0].length;
        float[] means = new float[columns];
        float[] scales = new float[columns];
        for (int column = 0; column < columns; column++) {
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (float[] row : rows) {
                if (!Float.isNaN(row[column])) {
                    sum += row[column];
                    squares += (double) row[column] * row[column];
                    count++;
                }
            }
            double mean = count == 0 ? 0 : sum / count;
            double deviation = count == 0 ? 0 : Math.sqrt(Math.max(0, squares / count - mean * mean));
            means[column] = (float) mean;
            scales[column] = deviation < LEAST_DEVIATION ? 0 : (float) (1 / deviation);
        }
        return new Scaler(means, scales);
    }

    /** New rows, scaled. */
    public float[][] apply(float[][] rows) {
        float[][] scaled = new float[rows.length][means.length];
        for (int i = 0; i < rows.length; i++) {
            for (int column = 0; column < means.length; column++) {
                float value = (rows[i][column] - means[column]) * scales[column];
                scaled[i][column] = Float.isNaN(value) ? 0 : value;
            }
        }
        return scaled;
    }
}
