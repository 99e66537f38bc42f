package org.starkin.period;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Fits a mean and {@link #HARMONICS} harmonics of one frequency to one passband, their amplitudes held down by a Gaussian
 * prior. The points are first folded into {@link #BINS} bins of phase, so the fit costs the same for any number of
 * points. One object serves one thread.
 */
final class HarmonicFit {

    static final int HARMONICS = 8;

    /** Phase bins: at the eighth harmonic a bin is a 32nd of a cycle, which costs it 0.3 % of its amplitude. */
    static final int BINS = 256;

    /** A fit to photometry is never better than this share of the variance: what is left is the model's own fault. */
    private static final double SMALLEST_RESIDUAL = 1e-4;

    private static final double SMALLEST_PIVOT = 1e-12;

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final float[] COSINES = new float[2 * HARMONICS * BINS];
    private static final float[] SINES = new float[2 * HARMONICS * BINS];

    static {
        for (int h = 1; h <= 2 * HARMONICS; h++) {
            for (int bin = 0; bin < BINS; bin++) {
                double phase = 2 * Math.PI * ((h * (2 * bin + 1)) % (2 * BINS)) / (2 * BINS);
                COSINES[(h - 1) * BINS + bin] = (float) Math.cos(phase);
                SINES[(h - 1) * BINS + bin] = (float) Math.sin(phase);
            }
        }
    }

    private final float[] lanes = new float[SPECIES.length()];
    private final float[] weight = new float[BINS];
    private final float[] value = new float[BINS];
    private final double[] cosine = new double[2 * HARMONICS + 1];
    private final double[] sine = new double[2 * HARMONICS + 1];
    private final double[] projection = new double[2 * HARMONICS];
    private final double[][] gram = new double[2 * HARMONICS][2 * HARMONICS];
    private final double[][] factor = new double[2 * HARMONICS][2 * HARMONICS];
    private final double[] solved = new double[2 * HARMONICS];
    private int harmonics;
    private double explained;

    /** Folds a band at a frequency and forms the normal equations of its first {@code harmonics} harmonics. */
    void fold(Band band, double frequencyPerDay, int harmonics) {
        this.harmonics = harmonics;
        Arrays.fill(weight, 0);
        Arrays.fill(value, 0);
        double[] time = band.timeDays();
        double[] w = band.weight();
        double[] y = band.value();
        for (int i = 0; i < time.length; i++) {
            double cycles = time[i] * frequencyPerDay;
            int bin = (int) ((cycles - Math.floor(cycles)) * BINS) & (BINS - 1);
            weight[bin] += (float) w[i];
            value[bin] += (float) (w[i] * y[i]);
        }
        cosine[0] = 1;
        for (int h = 1; h <= 2 * harmonics; h++) {
            cosine[h] = dot(weight, COSINES, h);
            sine[h] = dot(weight, SINES, h);
        }
        for (int h = 1; h <= harmonics; h++) {
            projection[2 * h - 2] = dot(value, COSINES, h);
            projection[2 * h - 1] = dot(value, SINES, h);
        }
        formGram();
    }

    /** The lanes are added in their order: {@code reduceLanes} may choose another whenever it is compiled anew. */
    private double dot(float[] bins, float[] table, int h) {
        FloatVector sum = FloatVector.zero(SPECIES);
        int at = (h - 1) * BINS;
        for (int i = 0; i < BINS; i += SPECIES.length()) {
            sum = FloatVector.fromArray(SPECIES, bins, i).fma(FloatVector.fromArray(SPECIES, table, at + i), sum);
        }
        sum.intoArray(lanes, 0);
        double total = 0;
        for (float lane : lanes) {
            total += lane;
        }
        return total;
    }

    /** Weighted covariances of the harmonics, by the product-to-sum formulae. */
    private void formGram() {
        for (int i = 1; i <= harmonics; i++) {
            for (int j = 1; j <= i; j++) {
                int row = 2 * i - 2;
                int column = 2 * j - 2;
                gram[row][column] = 0.5 * (cosine[i - j] + cosine[i + j]) - cosine[i] * cosine[j];
                gram[row + 1][column + 1] = 0.5 * (cosine[i - j] - cosine[i + j]) - sine[i] * sine[j];
                gram[row + 1][column] = 0.5 * (sine[i + j] + sine[i - j]) - sine[i] * cosine[j];
                gram[row][column + 1] = 0.5 * (sine[i + j] - sine[i - j]) - cosine[i] * sine[j];
            }
        }
    }

    /**
     * The logarithm of the evidence for the harmonics over that for a constant, with the noise's variance marginalised:
     * {@code -n/2 ln(1 - R) - 1/2 ln det(1 + n Lambda G)}, R the share explained under the prior covariance Lambda, G the
     * harmonics' covariance.
     *
     * @param effectiveSize n: how many independent points the data are worth
     */
    double logEvidence(HarmonicPrior prior, double effectiveSize) {
        double logDeterminant = 0;
        double reduction = 0;
        for (int i = 0; i < 2 * harmonics; i++) {
            double precision = prior.precision(i / 2 + 1) / effectiveSize;
            eliminate(i, precision);
            reduction += solved[i] * solved[i];
            logDeterminant += 2 * Math.log(factor[i][i]) - Math.log(precision);
        }
        explained = Math.clamp(reduction, 0, 1);
        double left = Math.max(1 - explained, SMALLEST_RESIDUAL);
        return -0.5 * effectiveSize * Math.log(left) - 0.5 * logDeterminant;
    }

    /** Row {@code i} of the Cholesky factor of {@code gram + precision}, and of the forward solution. */
    private void eliminate(int i, double precision) {
        double[] row = factor[i];
        for (int j = 0; j <= i; j++) {
            double[] other = factor[j];
            double sum = i == j ? gram[i][i] + precision : gram[i][j];
            for (int k = 0; k < j; k++) {
                sum -= row[k] * other[k];
            }
            row[j] = i == j ? Math.sqrt(Math.max(sum, SMALLEST_PIVOT)) : sum / other[j];
        }
        double right = projection[i];
        for (int k = 0; k < i; k++) {
            right -= row[k] * solved[k];
        }
        solved[i] = right / row[i];
    }

    /** The share of the band's variance, 0 to 1, that the fit of the last evidence explains. */
    double explained() {
        return explained;
    }

    /**
     * The coefficients of the fit of the last evidence, {@code double[2 * harmonics]}: of cosine and sine of the first
     * harmonic, then of the next.
     */
    double[] coefficients() {
        int unknowns = 2 * harmonics;
        double[] coefficient = new double[unknowns];
        for (int i = unknowns - 1; i >= 0; i--) {
            double sum = solved[i];
            for (int k = i + 1; k < unknowns; k++) {
                sum -= factor[k][i] * coefficient[k];
            }
            coefficient[i] = sum / factor[i][i];
        }
        return coefficient;
    }
}
