package org.starkin.spectrum;

import java.util.Arrays;
import java.util.Random;

/**
 * A star whose flux at every vacuum wavelength is known: a curved continuum and Gaussian lines, some of them close
 * together.
 */
final class MadeUpStar {

    /** Sigma of the lines in logarithmic grid pixels: 170 km/s full width at half maximum. */
    private static final double LINE_SIGMA_PIXELS = 1.05;

    private final double[] centres;
    private final double[] depths;

    private MadeUpStar(double[] centres, double[] depths) {
        this.centres = centres;
        this.depths = depths;
    }

    /** A star of 120 lines, up to 60 % deep. */
    static MadeUpStar of(long seed) {
        Random random = new Random(seed);
        double[] centres = random.doubles(120, 3_800, 7_450).sorted().toArray();
        double[] depths = Arrays.stream(centres)
                .map(centre -> 0.6 * random.nextDouble() * random.nextDouble())
                .toArray();
        return new MadeUpStar(centres, depths);
    }

    /** The continuum, in units of nothing: like a star of 5,500 K through a spectrograph. */
    static double continuum(double angstrom) {
        double x = (angstrom - 5_500) / 2_000;
        return 1e-15 * Math.exp(0.3 * x - 0.5 * x * x);
    }

    /** Flux over continuum. */
    double shape(double angstrom) {
        double shape = 1;
        for (int i = 0; i < centres.length; i++) {
            double pixels = Math.log10(angstrom / centres[i]) / SpectrumGrid.STEP_LOG10 / LINE_SIGMA_PIXELS;
            shape -= depths[i] * Math.exp(-0.5 * pixels * pixels);
        }
        return Math.max(0.02, shape);
    }

    double flux(double angstrom) {
        return continuum(angstrom) * shape(angstrom);
    }

    /** The star at rest, measured at these vacuum wavelengths. */
    Spectrum at(double... angstrom) {
        return Spectrum.of(Medium.VACUUM, angstrom, fluxes(angstrom));
    }

    float[] fluxes(double... vacuumAtRest) {
        float[] flux = new float[vacuumAtRest.length];
        for (int i = 0; i < flux.length; i++) {
            flux[i] = (float) flux(vacuumAtRest[i]);
        }
        return flux;
    }

    /** Wavelengths in equal steps. */
    static double[] linear(double from, double to, double step) {
        double[] wavelengths = new double[(int) ((to - from) / step) + 1];
        Arrays.setAll(wavelengths, i -> from + i * step);
        return wavelengths;
    }

    /** Wavelengths in equal steps of the logarithm to the base 10. */
    static double[] logarithmic(double from, double to, double step) {
        double[] wavelengths = linear(Math.log10(from), Math.log10(to), step);
        Arrays.setAll(wavelengths, i -> Math.pow(10, wavelengths[i]));
        return wavelengths;
    }
}
