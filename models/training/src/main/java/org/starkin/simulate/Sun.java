package org.starkin.simulate;

/** Where the Sun stands, to a tenth of a degree: enough for seasons and scanning laws. */
final class Sun {

    private static final double J2000_JD = 2_451_545.0;
    private static final double LIGHT_DAYS_AN_AU = 499.005 / 86_400;
    private static final double OBLIQUITY = Math.toRadians(23.4393);

    private Sun() {}

    /** Ecliptic longitude, radians (Astronomical Almanac, section C, low-precision formulae). */
    static double longitude(double jd) {
        double days = jd - J2000_JD;
        double mean = 280.460 + 0.9856474 * days;
        double anomaly = Math.toRadians(357.528 + 0.9856003 * days);
        return Math.toRadians(mean + 1.915 * Math.sin(anomaly) + 0.020 * Math.sin(2 * anomaly));
    }

    /** Declination, radians. */
    static double declination(double jd) {
        return Math.asin(Math.sin(OBLIQUITY) * Math.sin(longitude(jd)));
    }

    /** Right ascension, degrees, -180 to 180. */
    static double raDeg(double jd) {
        double longitude = longitude(jd);
        return Math.toDegrees(Math.atan2(Math.cos(OBLIQUITY) * Math.sin(longitude), Math.cos(longitude)));
    }

    /**
     * By how much light from a direction reaches the Sun later than the Earth, days, to two seconds: an even circle of one
     * astronomical unit, 499.005 light seconds (IAU 2012 and 2009).
     */
    static double lightTravelDays(double jd, Direction direction) {
        double[] star = direction.eclipticVector();
        double sun = longitude(jd);
        return -LIGHT_DAYS_AN_AU * (star[0] * Math.cos(sun) + star[1] * Math.sin(sun));
    }
}
