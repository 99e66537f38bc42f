package org.starkin.spectrum;

import java.util.Arrays;

/**
 * A polynomial fitted by weighted least squares, by way of polynomials orthogonal over the points themselves, so that
 * no equations need be solved (Forsythe 1957, J. SIAM 5, 74). Immutable.
 */
final class WeightedPolynomial {

    private final double[] shift;
    private final double[] ratio;
    private final double[] coefficients;

    private WeightedPolynomial(double[] shift, double[] ratio, double[] coefficients) {
        this.shift = shift;
        this.ratio = ratio;
        this.coefficients = coefficients;
    }

    /**
     * The polynomial of the degree, or of a lower one where fewer points have a weight.
     *
     * @param at {@code double[n]}, no two alike
     * @param values {@code double[n]}
     * @param weights {@code double[n]}, 0 or more, not all 0
     */
    static WeightedPolynomial fit(double[] at, double[] values, double[] weights, int degree) {
        int points = 0;
        for (double weight : weights) {
            points += weight > 0 ? 1 : 0;
        }
        int terms = Math.min(degree + 1, points);
        double[] shift = new double[terms];
        double[] ratio = new double[terms];
        double[] coefficients = new double[terms];
        double[] before = new double[at.length];
        double[] current = new double[at.length];
        Arrays.fill(current, 1);
        double normBefore = 1;
        for (int k = 0; k < terms; k++) {
            double norm = 0;
            double moment = 0;
            double projection = 0;
            for (int i = 0; i < at.length; i++) {
                double weighted = weights[i] * current[i];
                norm += weighted * current[i];
                moment += weighted * current[i] * at[i];
                projection += weighted * values[i];
            }
            coefficients[k] = projection / norm;
            shift[k] = moment / norm;
            ratio[k] = k == 0 ? 0 : norm / normBefore;
            normBefore = norm;
            for (int i = 0; i < at.length; i++) {
                double next = (at[i] - shift[k]) * current[i] - ratio[k] * before[i];
                before[i] = current[i];
                current[i] = next;
            }
        }
        return new WeightedPolynomial(shift, ratio, coefficients);
    }

    /** Its value. */
    double at(double place) {
        double before = 0;
        double current = 1;
        double sum = 0;
        for (int k = 0; k < coefficients.length; k++) {
            sum += coefficients[k] * current;
            double next = (place - shift[k]) * current - ratio[k] * before;
            before = current;
            current = next;
        }
        return sum;
    }
}
