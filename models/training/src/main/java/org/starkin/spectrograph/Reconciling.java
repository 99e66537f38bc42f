package org.starkin.spectrograph;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.ejml.simple.SimpleMatrix;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.Spectrum;
import org.starkin.spectrum.SpectrumCleaning;
import org.starkin.spectrum.SpectrumGrid;
import org.starkin.spectrum.SpectrumOutcome;

/**
 * Reconciles what a library's table says of its stars with what their own spectra say among the others': a Gaussian process over
 * cleaned spectra (Rasmussen and Williams 2006, eq. 2.25; Matern kernel of 3/2, eq. 4.17) is fitted to the table, whose entries count
 * the less the farther the fit without them is from them (Huber's weights; Huber 1964, Ann. Math. Stat. 35, 73). What the fit says of a star is
 * near its entry where that agrees, and near what stars of such spectra have where it does not: a few parts in a hundred of a compiled table are in
 * error by far more than it tells, and a network learns each of them by heart.
 */
final class Reconciling {

    /** Errors of a table's good entries: Cenarro et al. 2007 (MNRAS 374, 664). */
    private static final double LOG_TEFF_ERROR = 0.005;

    private static final double LOG_G_ERROR = 0.2;
    private static final double FE_H_ERROR = 0.05;

    /** Length of the kernel in root median distances between stars: best left-one-out of 0.3 to 10 in square. */
    private static final double LENGTH = 1.75;

    /** Residuals beyond tell of bands whose depth the continuum follows. */
    private static final double DEEPEST = -0.6;

    private static final double HIGHEST = 0.3;
    private static final int ROUNDS = 8;
    private static final double HUBER = 2.5;
    private static final double LEAST_WEIGHT = 0.02;
    private static final double SIGMA_PER_MEDIAN = 1.4826;

    private final List<LibraryStar> stars;
    private final SimpleMatrix kernel;

    private Reconciling(List<LibraryStar> stars) {
        this.stars = stars;
        this.kernel = kernel(stars.stream().map(Reconciling::residual).toArray(double[][]::new));
    }

    /** The same stars with parameters that agree with their spectra, as far as the others can tell. */
    static List<LibraryStar> of(List<LibraryStar> stars) {
        Reconciling all = new Reconciling(stars);
        double[] logTeff = all.fit(star -> Math.log10(star.teffK()), LOG_TEFF_ERROR);
        double[] logG = all.fit(LibraryStar::logG, LOG_G_ERROR);
        double[] feH = all.fit(LibraryStar::feH, FE_H_ERROR);
        return IntStream.range(0, stars.size())
                .mapToObj(i -> new LibraryStar(
                        stars.get(i).id(),
                        Math.pow(10, logTeff[i]),
                        logG[i],
                        feH[i],
                        stars.get(i).flux()))
                .toList();
    }

    private static double[] residual(LibraryStar star) {
        double[] wavelengths = IntStream.range(0, FineGrid.PIXELS)
                .mapToDouble(FineGrid::wavelength)
                .toArray();
        Spectrum whole = Spectrum.of(Medium.VACUUM, wavelengths, star.flux()).withVelocity(0);
        double[] values = new double[SpectrumGrid.PIXELS];
        switch (SpectrumCleaning.clean(whole)) {
            case CleanedSpectrum cleaned -> {
                float[] residual = cleaned.residual();
                for (int i = 0; i < values.length; i++) {
                    values[i] = cleaned.isKnown(i) ? Math.clamp(residual[i], DEEPEST, HIGHEST) : 0;
                }
            }
            case SpectrumOutcome.Refused refused ->
                throw new IllegalArgumentException(
                        "star " + star.id() + " of the library cannot be cleaned: " + refused);
        }
        return values;
    }

    private static SimpleMatrix kernel(double[][] residuals) {
        SimpleMatrix all = new SimpleMatrix(residuals);
        SimpleMatrix products = all.mult(all.transpose());
        int n = residuals.length;
        double[][] squares = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                squares[i][j] = Math.max(0, products.get(i, i) + products.get(j, j) - 2 * products.get(i, j));
            }
        }
        double length = LENGTH
                * Math.sqrt(median(
                        Arrays.stream(squares).flatMapToDouble(Arrays::stream).toArray()));
        SimpleMatrix kernel = new SimpleMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double away = Math.sqrt(3 * squares[i][j]) / length;
                kernel.set(i, j, (1 + away) * Math.exp(-away));
            }
        }
        return kernel;
    }

    private double[] fit(ToDoubleFunction<LibraryStar> parameter, double error) {
        double[] told = stars.stream().mapToDouble(parameter).toArray();
        double centre = median(told);
        SimpleMatrix aside = new SimpleMatrix(told.length, 1);
        double variance = 0;
        for (int i = 0; i < told.length; i++) {
            aside.set(i, told[i] - centre);
            variance += (told[i] - centre) * (told[i] - centre) / told.length;
        }
        double noise = error * error / variance;
        double[] weights = new double[told.length];
        Arrays.fill(weights, 1);
        SimpleMatrix corrections = new SimpleMatrix(told.length, 1);
        for (int round = 0; round < ROUNDS; round++) {
            SimpleMatrix inverse = noisy(noise, weights).invert();
            SimpleMatrix dual = inverse.mult(aside);
            double[] without = new double[weights.length];
            for (int i = 0; i < weights.length; i++) {
                corrections.set(i, -noise / weights[i] * dual.get(i));
                without[i] = Math.abs(dual.get(i) / inverse.get(i, i));
            }
            double most = HUBER * SIGMA_PER_MEDIAN * median(without);
            for (int i = 0; i < weights.length; i++) {
                weights[i] = Math.clamp(most / without[i], LEAST_WEIGHT, 1);
            }
        }
        return IntStream.range(0, told.length)
                .mapToDouble(i -> told[i] + corrections.get(i))
                .toArray();
    }

    private SimpleMatrix noisy(double noise, double[] weights) {
        SimpleMatrix noisy = kernel.copy();
        for (int i = 0; i < weights.length; i++) {
            noisy.set(i, i, noisy.get(i, i) + noise / weights[i]);
        }
        return noisy;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
