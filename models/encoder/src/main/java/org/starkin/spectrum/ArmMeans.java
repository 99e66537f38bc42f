package org.starkin.spectrum;

import java.util.Arrays;

/**
 * The flux of an arm of a spectrum in means over {@value #BIN} pixels each, of those at least half of which is known
 * and whose mean is above zero.
 *
 * @param at where they are, ascending, -1 to 1 over the arm
 * @param logFlux their natural logarithms
 * @param weights what they count
 */
@SuppressWarnings("ArrayRecordComponent")
record ArmMeans(double[] at, double[] logFlux, double[] weights) {

    /** Pixels to a mean: 550 km/s. */
    static final int BIN = 8;

    /** A systematic error of every mean, relative to the flux, beside which the noise counts. */
    private static final double SYSTEMATIC = 0.05;

    int size() {
        return at.length;
    }

    /** Where a pixel lies on the arm from {@code from} to before {@code end}. */
    static double place(double pixel, int from, int end) {
        return 2 * (pixel - from) / (end - 1 - from) - 1;
    }

    /** The means of the arm from {@code from} to before {@code end}. */
    static ArmMeans of(GriddedFlux gridded, int from, int end) {
        int bins = (end - from + BIN - 1) / BIN;
        double[] at = new double[bins];
        double[] logFlux = new double[bins];
        double[] weights = new double[bins];
        int count = 0;
        for (int start = from; start < end; start += BIN) {
            double sum = 0;
            double places = 0;
            double variance = 0;
            int pixels = 0;
            for (int i = start; i < Math.min(end, start + BIN); i++) {
                if (gridded.known().get(i)) {
                    sum += gridded.flux()[i];
                    places += i;
                    variance += gridded.errors()[i] * gridded.errors()[i];
                    pixels++;
                }
            }
            if (2 * pixels >= BIN && sum > 0) {
                at[count] = place(places / pixels, from, end);
                logFlux[count] = Math.log(sum / pixels);
                weights[count] = 1 / (SYSTEMATIC * SYSTEMATIC + variance / (sum * sum));
                count++;
            }
        }
        return new ArmMeans(Arrays.copyOf(at, count), Arrays.copyOf(logFlux, count), Arrays.copyOf(weights, count));
    }
}
