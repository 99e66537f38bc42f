package org.starkin.match;

/**
 * What the angle between a source and a candidate says: errors that are Gaussian in each of two directions put the counterpart
 * at a Rayleigh-distributed distance, while stars met by chance lie evenly (Sutherland and Saunders 1992).
 */
final class Separations {

    /** The error of a position of a survey in each direction, arcseconds, where nobody says: rather more than most have. */
    static final double TARGET_ERROR_ARCSEC = 0.2;

    private Separations() {}

    /**
     * The logarithm of the likelihood ratio.
     *
     * @param separationArcsec from 0
     * @param errorArcsec of the difference of the two positions in each direction, above 0
     * @param densityPerArcsec2 stars of the target survey in a square arcsecond, above 0
     */
    static double logRatio(double separationArcsec, double errorArcsec, double densityPerArcsec2) {
        double variance = errorArcsec * errorArcsec;
        return -separationArcsec * separationArcsec / (2 * variance)
                - Math.log(2 * Math.PI * variance * densityPerArcsec2);
    }
}
