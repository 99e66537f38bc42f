package org.starkin.spectrograph;

import org.starkin.spectrum.RestFrame;

/**
 * The grid on which spectra are made: even in the logarithm of the vacuum wavelength, finer than any survey's, so that a velocity is a
 * shift and a broadening one kernel for all wavelengths.
 */
final class FineGrid {

    static final int PIXELS = 6380;

    /** Kilometres a second in a pixel: {@code c ln(10) STEP}. */
    static final double KMS_A_PIXEL;

    /** 3,572 to 7,445 Angstrom, within the MILES library's 3,525 to 7,500 in air. */
    private static final double FIRST_LOG = 3.5529;

    private static final double STEP = 5e-5;
    /** A Gaussian is cut off here, in its deviations. */
    private static final double CUT = 4;

    /** Limb darkening of the rotation profile (Gray 2005, The observation and analysis of stellar photospheres, eq. 18.14). */
    private static final double LIMB_DARKENING = 0.6;

    static {
        KMS_A_PIXEL = RestFrame.LIGHT_KM_S * Math.log(10) * STEP;
    }

    private FineGrid() {}

    /** The vacuum wavelength of a pixel, which need not be whole, Angstrom. */
    static double wavelength(double pixel) {
        return Math.pow(10, FIRST_LOG + STEP * pixel);
    }

    /** The pixel of a vacuum wavelength in Angstrom, not whole; may lie beyond the ends. */
    static double pixel(double wavelength) {
        return (Math.log10(wavelength) - FIRST_LOG) / STEP;
    }

    /** The value at a pixel that need not be whole; beyond the ends the end's own. */
    static double at(double[] flux, double pixel) {
        double held = Math.clamp(pixel, 0.0, PIXELS - 1.0);
        int left = Math.min(PIXELS - 2, (int) held);
        double share = held - left;
        return flux[left] * (1 - share) + flux[left + 1] * share;
    }

    /** The spectrum of a source that recedes so fast. */
    static double[] shifted(double[] flux, double velocityKms) {
        double pixels = Math.log10(1 + velocityKms / RestFrame.LIGHT_KM_S) / STEP;
        double[] shifted = new double[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            shifted[i] = at(flux, i - pixels);
        }
        return shifted;
    }

    /** Blurred by a Gaussian of that standard deviation, km/s. */
    static double[] blurred(double[] flux, double sigmaKms) {
        double sigma = sigmaKms / KMS_A_PIXEL;
        int reach = (int) Math.ceil(CUT * sigma);
        double[] kernel = new double[2 * reach + 1];
        for (int i = 0; i < kernel.length; i++) {
            double x = (i - reach) / Math.max(sigma, Double.MIN_NORMAL);
            kernel[i] = Math.exp(-0.5 * x * x);
        }
        return convolved(flux, kernel);
    }

    /** Broadened by rotation (Gray 2005, eq. 18.14). */
    static double[] turned(double[] flux, double vSiniKms) {
        double widest = vSiniKms / KMS_A_PIXEL;
        int reach = (int) Math.ceil(widest);
        double[] kernel = new double[2 * reach + 1];
        for (int i = 0; i < kernel.length; i++) {
            double y = 1 - Math.pow((i - reach) / Math.max(widest, Double.MIN_NORMAL), 2);
            kernel[i] = i == reach || y > 0
                    ? 2 * (1 - LIMB_DARKENING) * Math.sqrt(Math.max(y, 0)) + 0.5 * Math.PI * LIMB_DARKENING * y
                    : 0;
        }
        return convolved(flux, kernel);
    }

    private static double[] convolved(double[] flux, double[] kernel) {
        int reach = kernel.length / 2;
        double[] out = new double[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            double sum = 0;
            double weights = 0;
            int from = Math.max(0, i - reach);
            int to = Math.min(PIXELS - 1, i + reach);
            for (int j = from; j <= to; j++) {
                double weight = kernel[j - i + reach];
                sum += weight * flux[j];
                weights += weight;
            }
            out[i] = sum / weights;
        }
        return out;
    }
}
