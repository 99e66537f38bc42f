package org.starkin.spectrum;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The continuum of a spectrum: of each of its arms an upper envelope, a polynomial in the logarithm of the wavelength
 * fitted to the logarithm of the flux, from which what lies below is left out again and again, and what lies far above.
 * The logarithm keeps the continuum positive and gives the blue end of a cool star the same say as its red end. It is
 * fitted to means over {@value ArmMeans#BIN} pixels, so that it depends little on noise and on resolution. Of every
 * stretch as long as the polynomial can follow, the highest means are kept whatever happens, so that bands which
 * swallow a whole stretch (TiO in M stars) bend it and do not let it go. Flux in another unit gives the same continuum
 * in that unit.
 */
final class Continuum {

    /** A gap longer than this, 2.5 % of the wavelength, divides arms. */
    static final int WIDEST_GAP = 250;

    /** Fewest known pixels of an arm. */
    static final int FEWEST_PIXELS = 100;

    /** The highest degree, that of the continuum in DESA (Kamai, Bronstein and Perets 2025, arXiv 2507.10666). */
    private static final int HIGHEST_DEGREE = 5;

    /** Degrees: two, and one more for each so many pixels. */
    private static final int LOWEST_DEGREE = 2;

    private static final int PIXELS_PER_DEGREE = 300;

    /** What lies more sigma below the envelope is a line; more above, a cosmic ray or emission. */
    private static final double BELOW = 1.0;

    private static final double ABOVE = 3.5;

    /** Of every stretch this share of the means is kept. */
    private static final double KEPT = 0.2;

    /** The finest scatter, relative to the flux: what a flux calibration leaves. */
    private static final double LEAST_SCATTER = 0.003;

    private static final int MOST_ROUNDS = 20;
    private static final double MAD_TO_SIGMA = 1.4826;

    private Continuum() {}

    /** The continuum, {@code double[PIXELS]}, from the first to the last pixel of each arm; NaN elsewhere. */
    static double[] of(GriddedFlux gridded) {
        double[] continuum = new double[SpectrumGrid.PIXELS];
        Arrays.fill(continuum, Double.NaN);
        BitSet known = gridded.known();
        int from = known.nextSetBit(0);
        while (from >= 0) {
            int end = known.nextClearBit(from);
            int next = known.nextSetBit(end);
            while (next >= 0 && next - end <= WIDEST_GAP) {
                end = known.nextClearBit(next);
                next = known.nextSetBit(end);
            }
            fitArm(gridded, from, end, continuum);
            from = next;
        }
        return continuum;
    }

    private static void fitArm(GriddedFlux gridded, int from, int end, double[] continuum) {
        if (gridded.known().get(from, end).cardinality() < FEWEST_PIXELS) {
            return;
        }
        ArmMeans means = ArmMeans.of(gridded, from, end);
        int degree = Math.min(HIGHEST_DEGREE, LOWEST_DEGREE + (end - from) / PIXELS_PER_DEGREE);
        if (means.size() <= degree + 1) {
            return;
        }
        WeightedPolynomial envelope = envelope(means, degree);
        double first = means.at()[0];
        double last = means.at()[means.size() - 1];
        for (int pixel = from; pixel < end; pixel++) {
            double value = Math.exp(envelope.at(Math.clamp(ArmMeans.place(pixel, from, end), first, last)));
            continuum[pixel] = value > 0 && Double.isFinite(value) ? value : Double.NaN;
        }
    }

    private static WeightedPolynomial envelope(ArmMeans means, int degree) {
        double[] weights = means.weights().clone();
        WeightedPolynomial fit = WeightedPolynomial.fit(means.at(), means.logFlux(), weights, degree);
        double[] residuals = new double[means.size()];
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] = means.logFlux()[i] - fit.at(means.at()[i]);
            }
            double[] next = clipped(means, residuals, weights, degree);
            if (Arrays.equals(next, weights)) {
                return fit;
            }
            weights = next;
            fit = WeightedPolynomial.fit(means.at(), means.logFlux(), weights, degree);
        }
        return fit;
    }

    /** The weights of the next round: 0 for what lies off the envelope, except the highest of every stretch. */
    private static double[] clipped(ArmMeans means, double[] residuals, double[] weights, int degree) {
        double scatter = Math.max(LEAST_SCATTER, scatter(residuals, weights));
        double[] next = new double[residuals.length];
        for (int i = 0; i < residuals.length; i++) {
            boolean isKept = residuals[i] > -BELOW * scatter && residuals[i] < ABOVE * scatter;
            next[i] = isKept ? means.weights()[i] : 0;
        }
        int stretches = degree + 1;
        for (int stretch = 0; stretch < stretches; stretch++) {
            int from = stretch * residuals.length / stretches;
            int end = (stretch + 1) * residuals.length / stretches;
            double[] sorted = Arrays.copyOfRange(residuals, from, end);
            Arrays.sort(sorted);
            double least = sorted[(int) ((1 - KEPT) * (sorted.length - 1))];
            for (int i = from; i < end; i++) {
                if (residuals[i] >= least && residuals[i] < ABOVE * scatter) {
                    next[i] = means.weights()[i];
                }
            }
        }
        return next;
    }

    private static double scatter(double[] residuals, double[] weights) {
        double[] kept = new double[residuals.length];
        int count = 0;
        for (int i = 0; i < residuals.length; i++) {
            if (weights[i] > 0) {
                kept[count++] = Math.abs(residuals[i]);
            }
        }
        Arrays.sort(kept, 0, count);
        return MAD_TO_SIGMA * kept[count / 2];
    }
}
