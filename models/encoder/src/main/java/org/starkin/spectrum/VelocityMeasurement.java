package org.starkin.spectrum;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Measures a star's radial velocity in its spectrum: the cross-correlation (Tonry and Davis 1979, AJ 84, 1511) with two
 * masks of {@link SpectralLines}, narrow lines as a cool star has them and broad ones as a hot star has them, whichever
 * agrees better. Stateless.
 */
final class VelocityMeasurement {

    /** Velocities sought reach this far either way: all but the rarest stars of the Galaxy. */
    static final double FARTHEST_KM_S = 600;

    /** Correlation with a mask from which a peak is believed. */
    static final double LEAST_CORRELATION = 0.25;

    /** How many times the scatter of the correlation elsewhere a believed peak is. */
    static final double LEAST_SIGNIFICANCE = 3;

    /** Pixels either side over which the mean is taken out, so that no slope of the continuum counts. */
    private static final int SMOOTH = 60;

    /** Widths of the masks' lines (Gaussian sigma) in pixels: 90 and 345 km/s. */
    private static final double COOL_SIGMA = 1.3;

    private static final double HOT_SIGMA = 5;

    /**
     * Shifts looked at, in pixels: 3,100 km/s either way, for the scatter of the correlation where there is no peak.
     */
    private static final int SHIFTS = 45;

    /** Pixels around the peak that do not count as elsewhere. */
    private static final int PEAK = 6;

    private static final int FARTHEST_PIXELS = 9;

    private static final double[] COOL = mask(COOL_SIGMA, SpectralLines.Weighted::cool);
    private static final double[] HOT = mask(HOT_SIGMA, SpectralLines.Weighted::hot);

    private record Peak(double pixels, double correlation, double significance) {}

    private VelocityMeasurement() {}

    /** The velocity of a star whose spectrum was cleaned as if it were at rest; empty where it is not sure. */
    static Optional<RestFrame> of(CleanedSpectrum spectrum) {
        float[] known = spectrum.known();
        double[] values = new double[SpectrumGrid.PIXELS];
        for (int i = 0; i < values.length; i++) {
            values[i] = spectrum.residual(i);
        }
        takeMeanOut(values, known);
        Optional<Peak> cool = peak(values, known, COOL);
        Optional<Peak> hot = peak(values, known, HOT);
        Optional<Peak> best = cool.filter(
                        peak -> hot.isEmpty() || peak.correlation() >= hot.get().correlation())
                .or(() -> hot);
        return best.filter(peak -> peak.correlation() >= LEAST_CORRELATION && peak.significance() >= LEAST_SIGNIFICANCE)
                .map(VelocityMeasurement::restFrame)
                .filter(frame -> Math.abs(frame.velocityKmPerS()) <= FARTHEST_KM_S);
    }

    private static RestFrame restFrame(Peak peak) {
        double stretch = Math.pow(10, SpectrumGrid.STEP_LOG10 * peak.pixels());
        return new RestFrame(
                (stretch - 1) * RestFrame.LIGHT_KM_S, VelocitySource.MEASURED, OptionalDouble.of(peak.significance()));
    }

    private static double[] mask(double sigma, ToDoubleFunction<SpectralLines.Weighted> weight) {
        double[] mask = new double[SpectrumGrid.PIXELS];
        float[] known = new float[SpectrumGrid.PIXELS];
        for (int i = 0; i < mask.length; i++) {
            known[i] = 1;
            for (SpectralLines.Weighted line : SpectralLines.WEIGHTED) {
                double off = (i - SpectrumGrid.pixel(line.line().vacuumAngstrom())) / sigma;
                mask[i] -= weight.applyAsDouble(line) * Math.exp(-0.5 * off * off);
            }
        }
        takeMeanOut(mask, known);
        return mask;
    }

    private static void takeMeanOut(double[] values, float[] known) {
        double[] sums = new double[values.length + 1];
        double[] counts = new double[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + known[i] * values[i];
            counts[i + 1] = counts[i] + known[i];
        }
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - SMOOTH);
            int to = Math.min(values.length, i + SMOOTH + 1);
            double mean = (sums[to] - sums[from]) / Math.max(1, counts[to] - counts[from]);
            values[i] = known[i] * (values[i] - mean);
        }
    }

    /** The highest of the correlations within the velocities sought; empty where it is at their end. */
    private static Optional<Peak> peak(double[] values, float[] known, double[] mask) {
        double[] correlations = new double[2 * SHIFTS + 1];
        for (int shift = -SHIFTS; shift <= SHIFTS; shift++) {
            correlations[shift + SHIFTS] = correlation(values, known, mask, shift);
        }
        int best = SHIFTS;
        for (int i = SHIFTS - FARTHEST_PIXELS; i <= SHIFTS + FARTHEST_PIXELS; i++) {
            best = correlations[i] > correlations[best] ? i : best;
        }
        double before = correlations[best - 1];
        double at = correlations[best];
        double after = correlations[best + 1];
        if (before > at || after > at || before + after == 2 * at) {
            return Optional.empty();
        }
        double pixels = best - SHIFTS + 0.5 * (before - after) / (before - 2 * at + after);
        return Optional.of(new Peak(pixels, at, at / scatterOutside(correlations, best)));
    }

    private static double correlation(double[] values, float[] known, double[] mask, int shift) {
        double product = 0;
        double squares = 0;
        double maskSquares = 0;
        int end = values.length - Math.max(0, shift);
        for (int i = Math.max(0, -shift); i < end; i++) {
            double value = values[i + shift];
            product += value * mask[i];
            squares += value * value;
            maskSquares += known[i + shift] * mask[i] * mask[i];
        }
        return product / Math.max(Double.MIN_NORMAL, Math.sqrt(squares * maskSquares));
    }

    private static double scatterOutside(double[] correlations, int best) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int i = 0; i < correlations.length; i++) {
            if (Math.abs(i - best) > PEAK) {
                sum += correlations[i];
                squares += correlations[i] * correlations[i];
                count++;
            }
        }
        double mean = sum / count;
        return Math.sqrt(Math.max(Double.MIN_NORMAL, squares / count - mean * mean));
    }
}
