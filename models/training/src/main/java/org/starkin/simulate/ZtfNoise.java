package org.starkin.simulate;

/**
 * The error of one ZTF exposure: a calibration floor of about a hundredth, and photon noise of the star and the sky that makes the limiting magnitude a
 * five-sigma one (Masci et al. 2019, PASP 131, 018003, section 6 and fig. 9: 8 to 25 mmag at the bright end).
 */
final class ZtfNoise {

    private static final double FLOOR = 0.011;
    private static final double ERROR_AT_LIMIT = Photometry.MAGNITUDES_PER_RELATIVE_FLUX / 5;
    private static final double PHOTONS_OF_STAR_TO_SKY_AT_LIMIT = 0.05;

    private ZtfNoise() {}

    /**
     * The one-sigma error, magnitudes.
     *
     * @param limit the exposure's five-sigma limiting magnitude
     */
    static double error(double magnitude, double limit) {
        double fainter = Math.pow(10, 0.4 * (magnitude - limit));
        double background = ERROR_AT_LIMIT * fainter;
        double photons = ERROR_AT_LIMIT * Math.sqrt(PHOTONS_OF_STAR_TO_SKY_AT_LIMIT * fainter);
        return Math.sqrt(FLOOR * FLOOR + background * background + photons * photons);
    }
}
