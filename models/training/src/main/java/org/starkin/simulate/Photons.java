package org.starkin.simulate;

/**
 * How well a camera measures in one band: a floor that no exposure is better than, and photons of the star and the sky.
 *
 * @param brightest saturation
 * @param limit the median five-sigma limiting magnitude in a dark sky
 * @param floorMag what calibration leaves, magnitudes
 * @param starShare photons of the star to those of the sky at the limit
 * @param moonLoss magnitudes that the full Moon takes from the limit
 */
record Photons(double brightest, double limit, double floorMag, double starShare, double moonLoss) {

    private static final double ERROR_AT_LIMIT = Photometry.MAGNITUDES_PER_RELATIVE_FLUX / 5;

    /** What photons alone scatter by, magnitudes, in an exposure of that limit. */
    double error(double magnitude, double exposureLimit) {
        double fainter = Math.pow(10, 0.4 * (magnitude - exposureLimit));
        return ERROR_AT_LIMIT * Math.sqrt(fainter * fainter + starShare * fainter);
    }
}
