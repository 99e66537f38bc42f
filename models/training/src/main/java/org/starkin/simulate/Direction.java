package org.starkin.simulate;

import java.util.SplittableRandom;

/**
 * A direction on the sky.
 *
 * @param raDeg right ascension, ICRS degrees, 0 inclusive to 360 exclusive
 * @param decDeg declination, ICRS degrees
 */
public record Direction(double raDeg, double decDeg) {

    /** The obliquity of the ecliptic at J2000, degrees (IAU 2006: 84381.406 arcseconds). */
    private static final double OBLIQUITY = Math.toRadians(84_381.406 / 3600);

    private static final double ARCSEC_PER_DEGREE = 3600;
    private static final double NEAREST_POLE_COSINE = 1e-6;

    /** Uniform on the sphere. */
    static Direction draw(SplittableRandom random) {
        return new Direction(360 * random.nextDouble(), Math.toDegrees(Math.asin(Draw.uniform(random, -1, 1))));
    }

    /** The same direction as a survey measures it, with an error in each coordinate. */
    Direction measured(SplittableRandom random, double errorArcsec) {
        double errorDeg = errorArcsec / ARCSEC_PER_DEGREE;
        double cosine = Math.max(NEAREST_POLE_COSINE, Math.cos(Math.toRadians(decDeg)));
        double ra = raDeg + Draw.normal(random, 0, errorDeg) / cosine;
        double dec = Math.clamp(decDeg + Draw.normal(random, 0, errorDeg), -90.0, 90.0);
        return new Direction(((ra % 360) + 360) % 360, dec);
    }

    /** How far another direction lies, degrees. */
    double separationDeg(Direction other) {
        double[] one = eclipticVector();
        double[] two = other.eclipticVector();
        return Math.toDegrees(Math.acos(Math.clamp(one[0] * two[0] + one[1] * two[1] + one[2] * two[2], -1.0, 1.0)));
    }

    /** Ecliptic latitude, radians. */
    double eclipticLatitude() {
        return Math.asin(Math.clamp(eclipticVector()[2], -1.0, 1.0));
    }

    /** Ecliptic longitude, radians, -pi to pi. */
    double eclipticLongitude() {
        double[] vector = eclipticVector();
        return Math.atan2(vector[1], vector[0]);
    }

    /** The unit vector in ecliptic axes, {@code double[3]}. */
    double[] eclipticVector() {
        double ra = Math.toRadians(raDeg);
        double dec = Math.toRadians(decDeg);
        double x = Math.cos(dec) * Math.cos(ra);
        double y = Math.cos(dec) * Math.sin(ra);
        double z = Math.sin(dec);
        return new double[] {
            x, y * Math.cos(OBLIQUITY) + z * Math.sin(OBLIQUITY), z * Math.cos(OBLIQUITY) - y * Math.sin(OBLIQUITY)
        };
    }
}
