package org.starkin.simulate;

/** Where the Sun stands, to a tenth of a degree: enough for seasons and scanning laws. */
final class Sun {

    private static final double J2000_JD = 2_451_545.0;
    private static final double OBLIQUITY = Math.toRadians(23.4393);

    private Sun() {}

    /** Ecliptic longitude, radians (Astronomical Almanac, section C, low-precision formulae). */
    static double longitude(double jd) {
        double days = jd - J2000_JD;
        double mean = 280.460 + 0.9856474 * days;
        double anomaly = Math.toRadians(357.528 + 0.9856003 * days);
        return Math.toRadians(mean + 1.915 * Math.sin(anomaly) + 0.020 * Math.sin(2 * anomaly));
    }

    /** Right ascension, degrees, -180 to 180. */
    static double raDeg(double jd) {
        double longitude = longitude(jd);
        return Math.toDegrees(Math.atan2(Math.cos(OBLIQUITY) * Math.sin(longitude), Math.cos(longitude)));
    }
}
