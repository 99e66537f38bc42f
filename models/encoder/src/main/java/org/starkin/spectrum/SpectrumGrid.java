package org.starkin.spectrum;

/**
 * The one grid that every spectrum is brought to: {@value #PIXELS} pixels of equal width in the logarithm of the vacuum
 * wavelength at rest, {@code log10(lambda / Angstrom) = 3.586 + 0.0001 i}, 3,854.8 to 7,370.6 A.
 *
 * <p>A pixel is 69 km/s wide, as those of SDSS and of LAMOST at low resolution are (COEFF1 of both). The span is what
 * MILES (3,525 to 7,500 A in air, Sanchez-Blazquez et al. 2006, MNRAS 371, 703), SDSS and LAMOST all cover with room
 * for the velocity of any star of the Galaxy; 2,816 is 11 x 256, so that a network may halve it eight times.
 */
public final class SpectrumGrid {

    /** How many pixels there are. */
    public static final int PIXELS = 2_816;

    /** The logarithm to the base 10 of the wavelength, in Angstrom, at the centre of the first pixel. */
    public static final double FIRST_LOG10 = 3.586;

    /** The width of a pixel in that logarithm. */
    public static final double STEP_LOG10 = 1e-4;

    private SpectrumGrid() {}

    /** The vacuum wavelength, in Angstrom, at a place on the grid: pixel centres at whole numbers from 0. */
    public static double wavelengthAngstrom(double pixel) {
        return Math.pow(10, FIRST_LOG10 + STEP_LOG10 * pixel);
    }

    /**
     * The place on the grid of a vacuum wavelength in Angstrom; below -0.5 or from {@code PIXELS - 0.5} on it is
     * outside.
     */
    public static double pixel(double wavelengthAngstrom) {
        return (Math.log10(wavelengthAngstrom) - FIRST_LOG10) / STEP_LOG10;
    }

    /** The wavelengths of all pixel centres in Angstrom, {@code double[PIXELS]}. */
    public static double[] wavelengthsAngstrom() {
        double[] wavelengths = new double[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            wavelengths[i] = wavelengthAngstrom(i);
        }
        return wavelengths;
    }
}
