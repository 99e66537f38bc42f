package org.starkin.period;

import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Solves the normal equations of a harmonic fit under several priors at once, each in a lane of its own. What a lane gives
 * does not depend on the others, nor on how many there are. One object serves one thread.
 */
final class PriorFits {

    /** A fit to photometry is never better than this share of the variance: what is left is the model's own fault. */
    private static final double SMALLEST_RESIDUAL = 1e-4;

    private static final double SMALLEST_PIVOT = 1e-12;

    /** There are about four priors: wider lanes would run empty. */
    private static final VectorSpecies<Double> SPECIES =
            DoubleVector.SPECIES_PREFERRED.length() > 4 ? DoubleVector.SPECIES_256 : DoubleVector.SPECIES_PREFERRED;

    private static final int LANES = SPECIES.length();
    private static final int UNKNOWNS = 2 * HarmonicFit.HARMONICS;

    private final int priors;

    /** The priors filled up with copies of the last, so that no lane is empty. */
    private final int padded;

    /** {@code [harmonic * padded + prior]}. */
    private final double[] precision;

    /** {@code [((group * UNKNOWNS + row) * UNKNOWNS + column) * LANES + lane]}, a group being {@link #LANES} priors. */
    private final double[] factor;

    /** {@code [(group * UNKNOWNS + row) * LANES + lane]}. */
    private final double[] solved;

    /** By prior: the product of the pivots' squares, each over its precision. */
    private final double[] determinant;

    private final double[] reduction;
    private double effectiveSize;

    PriorFits(List<HarmonicPrior> priors) {
        this.priors = priors.size();
        padded = Math.ceilDiv(priors.size(), LANES) * LANES;
        precision = new double[HarmonicFit.HARMONICS * padded];
        for (int h = 0; h < HarmonicFit.HARMONICS; h++) {
            for (int p = 0; p < padded; p++) {
                precision[h * padded + p] =
                        priors.get(Math.min(p, priors.size() - 1)).precision(h + 1);
            }
        }
        factor = new double[padded * UNKNOWNS * UNKNOWNS];
        solved = new double[padded * UNKNOWNS];
        determinant = new double[padded];
        reduction = new double[padded];
    }

    int count() {
        return priors;
    }

    /**
     * Solves the first {@code unknowns} equations.
     *
     * @param gram {@code double[unknowns][]}, of which the lower triangle is read
     * @param projection {@code double[unknowns]}
     * @param effectiveSize how many independent points the data are worth
     */
    void solve(double[][] gram, double[] projection, int unknowns, double effectiveSize) {
        this.effectiveSize = effectiveSize;
        Arrays.fill(determinant, 1);
        Arrays.fill(reduction, 0);
        for (int first = 0; first < padded; first += LANES) {
            for (int i = 0; i < unknowns; i++) {
                eliminate(gram[i], i, first);
                substitute(projection[i], i, first);
            }
        }
    }

    /** Row {@code i} of the Cholesky factors of {@code gram + precision / effectiveSize}. */
    private void eliminate(double[] gramRow, int i, int first) {
        int matrix = first * UNKNOWNS * UNKNOWNS;
        int row = matrix + i * UNKNOWNS * LANES;
        for (int j = 0; j < i; j++) {
            int other = matrix + j * UNKNOWNS * LANES;
            left(gramRow[j], row, other, j)
                    .div(DoubleVector.fromArray(SPECIES, factor, other + j * LANES))
                    .intoArray(factor, row + j * LANES);
        }
        DoubleVector added = DoubleVector.fromArray(SPECIES, precision, i / 2 * padded + first)
                .div(effectiveSize);
        DoubleVector pivot = left(gramRow[i], row, row, i).add(added).max(SMALLEST_PIVOT);
        pivot.sqrt().intoArray(factor, row + i * LANES);
        DoubleVector.fromArray(SPECIES, determinant, first)
                .mul(pivot.div(added))
                .intoArray(determinant, first);
    }

    /** What is left of a number once the product of the first {@code count} elements of two rows is taken from it. */
    private DoubleVector left(double number, int row, int other, int count) {
        DoubleVector sum = DoubleVector.broadcast(SPECIES, number);
        for (int k = 0; k < count * LANES; k += LANES) {
            sum = sum.sub(DoubleVector.fromArray(SPECIES, factor, row + k)
                    .mul(DoubleVector.fromArray(SPECIES, factor, other + k)));
        }
        return sum;
    }

    /** Row {@code i} of the forward solutions. */
    private void substitute(double projected, int i, int first) {
        int row = (first * UNKNOWNS + i * LANES) * UNKNOWNS;
        int right = first * UNKNOWNS;
        DoubleVector sum = DoubleVector.broadcast(SPECIES, projected);
        for (int k = 0; k < i * LANES; k += LANES) {
            sum = sum.sub(DoubleVector.fromArray(SPECIES, factor, row + k)
                    .mul(DoubleVector.fromArray(SPECIES, solved, right + k)));
        }
        DoubleVector one = sum.div(DoubleVector.fromArray(SPECIES, factor, row + i * LANES));
        one.intoArray(solved, right + i * LANES);
        one.mul(one).add(DoubleVector.fromArray(SPECIES, reduction, first)).intoArray(reduction, first);
    }

    /**
     * The logarithm of the evidence under a prior for the harmonics over that for a constant, with the noise's variance
     * marginalised: {@code -n/2 ln(1 - R) - 1/2 ln det(1 + n Lambda G)}, R the share explained under the prior covariance
     * Lambda, G the harmonics' covariance. The determinant's 16 factors lie between 1e-15 and 1e5: their product is finite.
     */
    double logEvidence(int prior) {
        double left = Math.max(1 - explained(prior), SMALLEST_RESIDUAL);
        return -0.5 * effectiveSize * Math.log(left) - 0.5 * Math.log(determinant[prior]);
    }

    /** The share of the band's variance, 0 to 1, that the fit explains under a prior. */
    double explained(int prior) {
        return Math.clamp(reduction[prior], 0, 1);
    }

    /** The coefficients under a prior, {@code double[unknowns]}. */
    double[] coefficients(int prior, int unknowns) {
        int group = prior / LANES * LANES;
        int lane = prior % LANES;
        double[] coefficient = new double[unknowns];
        for (int i = unknowns - 1; i >= 0; i--) {
            double sum = solved[(group * UNKNOWNS) + i * LANES + lane];
            for (int k = i + 1; k < unknowns; k++) {
                sum -= factor[(group * UNKNOWNS + k * LANES) * UNKNOWNS + i * LANES + lane] * coefficient[k];
            }
            coefficient[i] = sum / factor[(group * UNKNOWNS + i * LANES) * UNKNOWNS + i * LANES + lane];
        }
        return coefficient;
    }
}
