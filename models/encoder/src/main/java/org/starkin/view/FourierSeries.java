package org.starkin.view;

/**
 * Brightness as a Fourier series in phase: mean + sum of amplitude(h) cos(2 pi h phase + phase(h)), h = 1 to 4, fitted
 * by weighted least squares with a prior that grows with the square of the harmonic, so that a gap in phase is not
 * filled with wild swings. Immutable.
 */
final class FourierSeries {

    static final int HARMONICS = 4;

    private static final int TERMS = 2 * HARMONICS + 1;
    private static final double TURN = 2 * Math.PI;

    /** The prior of harmonic h is worth this many points times h squared. */
    private static final double PRIOR_POINTS = 0.25;

    private final double[] coefficients;

    private FourierSeries(double[] coefficients) {
        this.coefficients = coefficients;
    }

    static FourierSeries fit(PhasedSeries phased) {
        double[][] gram = new double[TERMS][TERMS];
        double[] right = new double[TERMS];
        double[] terms = new double[TERMS];
        double weights = 0;
        for (int place = 0; place < phased.size(); place++) {
            fillTerms(phased.phase(place), terms);
            double weight = phased.weight(place);
            weights += weight;
            for (int row = 0; row < TERMS; row++) {
                double weighted = weight * terms[row];
                right[row] += weighted * phased.brightness(place);
                for (int column = 0; column <= row; column++) {
                    gram[row][column] += weighted * terms[column];
                }
            }
        }
        double prior = PRIOR_POINTS * weights / phased.size();
        for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
            gram[2 * harmonic - 1][2 * harmonic - 1] += prior * harmonic * harmonic;
            gram[2 * harmonic][2 * harmonic] += prior * harmonic * harmonic;
        }
        return new FourierSeries(solve(gram, right));
    }

    /** 1, cos, sin, cos 2, sin 2, ... of a phase, by the addition theorems. */
    private static void fillTerms(double phase, double[] terms) {
        double cos = Math.cos(TURN * phase);
        double sin = Math.sin(TURN * phase);
        terms[0] = 1;
        terms[1] = cos;
        terms[2] = sin;
        for (int term = 3; term < TERMS; term += 2) {
            terms[term] = terms[term - 2] * cos - terms[term - 1] * sin;
            terms[term + 1] = terms[term - 1] * cos + terms[term - 2] * sin;
        }
    }

    /** By Cholesky in place; {@code gram} is positive definite for the prior, its lower triangle given. */
    private static double[] solve(double[][] gram, double[] right) {
        for (int row = 0; row < TERMS; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = gram[row][column];
                for (int k = 0; k < column; k++) {
                    sum -= gram[row][k] * gram[column][k];
                }
                gram[row][column] = column == row ? Math.sqrt(sum) : sum / gram[column][column];
            }
            for (int k = 0; k < row; k++) {
                right[row] -= gram[row][k] * right[k];
            }
            right[row] /= gram[row][row];
        }
        for (int row = TERMS - 1; row >= 0; row--) {
            for (int k = row + 1; k < TERMS; k++) {
                right[row] -= gram[k][row] * right[k];
            }
            right[row] /= gram[row][row];
        }
        return right;
    }

    double amplitude(int harmonic) {
        return Math.hypot(coefficients[2 * harmonic - 1], coefficients[2 * harmonic]);
    }

    /** In radians, of a cosine. */
    double phase(int harmonic) {
        return Math.atan2(-coefficients[2 * harmonic], coefficients[2 * harmonic - 1]);
    }

    /** The phase, in cycles, at which the first harmonic is brightest. */
    double brightestPhaseOfFirstHarmonic() {
        return -phase(1) / TURN;
    }

    /** The brightness at a phase in cycles. */
    double brightness(double phase) {
        double[] terms = new double[TERMS];
        fillTerms(phase, terms);
        return brightness(terms);
    }

    private double brightness(double[] terms) {
        double sum = 0;
        for (int term = 0; term < TERMS; term++) {
            sum += coefficients[term] * terms[term];
        }
        return sum;
    }

    /** The share of the weighted variance that the series explains, 0 to 1. */
    double explainedShare(PhasedSeries phased) {
        double[] terms = new double[TERMS];
        double weights = 0;
        double mean = 0;
        double total = 0;
        double left = 0;
        for (int place = 0; place < phased.size(); place++) {
            double weight = phased.weight(place);
            weights += weight;
            double fromMean = phased.brightness(place) - mean;
            mean += fromMean * weight / weights;
            total += weight * fromMean * (phased.brightness(place) - mean);
            fillTerms(phased.phase(place), terms);
            double residual = phased.brightness(place) - brightness(terms);
            left += weight * residual * residual;
        }
        return Math.max(0, 1 - left / total);
    }
}
