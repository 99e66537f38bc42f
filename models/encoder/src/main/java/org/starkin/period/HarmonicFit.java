package org.starkin.period;

import java.util.Arrays;
import java.util.List;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Fits a mean and {@link #HARMONICS} harmonics of one frequency to one passband, their amplitudes held down by Gaussian
 * priors. The points are first folded into {@link #BINS} bins of phase, so the fit costs the same for any number of
 * points. One object serves one thread.
 */
final class HarmonicFit {

    static final int HARMONICS = 8;

    /** Phase bins: at the eighth harmonic a bin is a 32nd of a cycle, which costs it 0.3 % of its amplitude. */
    static final int BINS = 256;

    private static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() > 16 ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;

    /** A fit needs the sums over the points' weights of twice as many harmonics as it has. */
    private static final int SUMMED = 2 * HARMONICS;

    /** Bins whose products are added in float32 before they are added to the sums in double. */
    private static final int BLOCK = 16;

    /** {@code [bin * SUMMED + harmonic - 1]}, of the middle of each bin. */
    private static final float[] COSINES = new float[BINS * SUMMED];

    private static final float[] SINES = new float[BINS * SUMMED];

    static {
        for (int h = 1; h <= SUMMED; h++) {
            for (int bin = 0; bin < BINS; bin++) {
                double phase = 2 * Math.PI * ((h * (2 * bin + 1)) % (2 * BINS)) / (2 * BINS);
                COSINES[bin * SUMMED + h - 1] = (float) Math.cos(phase);
                SINES[bin * SUMMED + h - 1] = (float) Math.sin(phase);
            }
        }
    }

    /** A block's products by cosine and by sine: of the weights, then of the values. */
    private final float[] products = new float[4 * SPECIES.length()];

    private final float[] weight = new float[BINS];
    private final float[] value = new float[BINS];
    private final double[] cosine = new double[SUMMED + 1];
    private final double[] sine = new double[SUMMED + 1];
    private final double[] valueCosine = new double[SUMMED + 1];
    private final double[] valueSine = new double[SUMMED + 1];
    private final double[] projection = new double[2 * HARMONICS];
    private final double[][] gram = new double[2 * HARMONICS][2 * HARMONICS];
    private final PriorFits fits;
    private int harmonics;

    /** @param priors on the amplitudes; at least one */
    HarmonicFit(List<HarmonicPrior> priors) {
        fits = new PriorFits(priors);
    }

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
        sum();
        cosine[0] = 1;
        for (int h = 1; h <= harmonics; h++) {
            projection[2 * h - 2] = valueCosine[h];
            projection[2 * h - 1] = valueSine[h];
        }
        formGram();
    }

    /**
     * Sums weights and values by the cosines and sines of all harmonics, a harmonic a lane: no lane is ever added to another,
     * so that the width of the processor's vectors changes no bit.
     */
    private void sum() {
        Arrays.fill(cosine, 0);
        Arrays.fill(sine, 0);
        Arrays.fill(valueCosine, 0);
        Arrays.fill(valueSine, 0);
        for (int first = 0; first < SUMMED; first += SPECIES.length()) {
            for (int bin = 0; bin < BINS; bin += BLOCK) {
                multiply(bin, first);
                for (int lane = 0; lane < SPECIES.length(); lane++) {
                    int harmonic = first + lane + 1;
                    cosine[harmonic] += products[lane];
                    sine[harmonic] += products[SPECIES.length() + lane];
                    valueCosine[harmonic] += products[2 * SPECIES.length() + lane];
                    valueSine[harmonic] += products[3 * SPECIES.length() + lane];
                }
            }
        }
    }

    private void multiply(int from, int first) {
        FloatVector weightCosine = FloatVector.zero(SPECIES);
        FloatVector weightSine = weightCosine;
        FloatVector byCosine = weightCosine;
        FloatVector bySine = weightCosine;
        for (int bin = from; bin < from + BLOCK; bin++) {
            FloatVector c = FloatVector.fromArray(SPECIES, COSINES, bin * SUMMED + first);
            FloatVector s = FloatVector.fromArray(SPECIES, SINES, bin * SUMMED + first);
            FloatVector w = FloatVector.broadcast(SPECIES, weight[bin]);
            FloatVector v = FloatVector.broadcast(SPECIES, value[bin]);
            weightCosine = c.fma(w, weightCosine);
            weightSine = s.fma(w, weightSine);
            byCosine = c.fma(v, byCosine);
            bySine = s.fma(v, bySine);
        }
        weightCosine.intoArray(products, 0);
        weightSine.intoArray(products, SPECIES.length());
        byCosine.intoArray(products, 2 * SPECIES.length());
        bySine.intoArray(products, 3 * SPECIES.length());
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
     * The logarithm of the evidence for the harmonics over that for a constant, averaged over the priors; see
     * {@link PriorFits#logEvidence}.
     *
     * @param effectiveSize how many independent points the data are worth
     */
    double logEvidence(double effectiveSize) {
        fits.solve(gram, projection, 2 * harmonics, effectiveSize);
        double highest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int prior = 0; prior < fits.count(); prior++) {
            double one = fits.logEvidence(prior);
            if (one > highest) {
                sum = sum * Math.exp(highest - one) + 1;
                highest = one;
            } else {
                sum += Math.exp(one - highest);
            }
        }
        return highest + Math.log(sum / fits.count());
    }

    /** The share of the band's variance, 0 to 1, that the fit of the last evidence explains under the last of the priors. */
    double explained() {
        return fits.explained(fits.count() - 1);
    }

    /**
     * The coefficients of the fit of the last evidence under the first of the priors, {@code double[2 * harmonics]}: of
     * cosine and sine of the first harmonic, then of the next.
     */
    double[] coefficients() {
        return fits.coefficients(0, 2 * harmonics);
    }
}
