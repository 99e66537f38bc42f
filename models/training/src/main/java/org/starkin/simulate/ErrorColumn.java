package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * What a survey's table quotes as error: its floor and the photons' error added in quadrature, times a factor of the star
 * and one of the point. It is seldom the true scatter.
 *
 * @param floorMag magnitudes
 * @param photonFactor by how much the photons' error is over-estimated; 0 where the table knows nothing of it
 * @param starScatter deviation of the star's factor, natural logarithm
 * @param pointScatter deviation of a point's factor, natural logarithm
 */
record ErrorColumn(double floorMag, double photonFactor, double starScatter, double pointScatter) {

    /** The table quotes none. */
    static final ErrorColumn NONE = new ErrorColumn(Double.NaN, 0, 0, 0);

    private static final double LEAST = 0.0005;

    /** The factor of one star. */
    double drawFactor(SplittableRandom random) {
        return Math.exp(starScatter * random.nextGaussian());
    }

    /** NaN where the table quotes none. */
    double quoted(double photonsMag, double factor, SplittableRandom random) {
        double error = Math.hypot(floorMag, photonFactor * photonsMag);
        return Math.max(LEAST, factor * error * Math.exp(pointScatter * random.nextGaussian()));
    }
}
