package org.starkin.simulate;

/**
 * Where a telescope stands, and how low it looks.
 *
 * @param latitudeDeg north positive
 * @param longitudeDeg east positive
 * @param lowestAltitudeDeg no star is observed lower
 */
record Site(double latitudeDeg, double longitudeDeg, double lowestAltitudeDeg) {

    private static final double USUAL_LOWEST_DEG = 30;

    /** The Sun's altitude when exposures begin and end, between nautical and astronomical twilight. */
    private static final double SUN_ALTITUDE = Math.toRadians(-15);

    private static final double DEGREES_AN_HOUR = 15;
    private static final double SYNODIC_MONTH_DAYS = 29.530589;
    private static final double FULL_MOON_JD = 2_458_150.060;

    /** A site that looks down to an altitude of 30 degrees, two airmasses. */
    static Site of(double latitudeDeg, double longitudeDeg) {
        return new Site(latitudeDeg, longitudeDeg, USUAL_LOWEST_DEG);
    }

    /** The local midnight nearest to a Julian Date, JD(UTC). */
    double midnightJd(double jd) {
        double shift = 0.5 - longitudeDeg / 360;
        return Math.rint(jd - shift) + shift;
    }

    /** How high a direction culminates, degrees. */
    double culmination(Direction direction) {
        return 90 - Math.abs(latitudeDeg - direction.decDeg());
    }

    /** The lit share of the Moon, 0 to 1, from the full Moon of 2018 January 31. */
    static double moonlight(double jd) {
        return (1 + Math.cos(2 * Math.PI * (jd - FULL_MOON_JD) / SYNODIC_MONTH_DAYS)) / 2;
    }

    /** Hours from midnight between which something can be seen; an empty window is negative. */
    record Window(double from, double to) {

        boolean isOpen() {
            return from < to;
        }
    }

    /** When a direction stands high enough in a dark sky. */
    Window window(double midnightJd, Direction direction) {
        double latitude = Math.toRadians(latitudeDeg);
        double reach = reachHours(latitude, Math.toRadians(direction.decDeg()), Math.toRadians(lowestAltitudeDeg));
        double night = 12 - reachHours(latitude, Sun.declination(midnightJd), SUN_ALTITUDE);
        double east = Sun.raDeg(midnightJd) + 180 - direction.raDeg();
        double hourAngle = (east - 360 * Math.rint(east / 360)) / DEGREES_AN_HOUR;
        return new Window(Math.max(-night, -reach - hourAngle), Math.min(night, reach - hourAngle));
    }

    /** For how many hours either side of its culmination something stands above an altitude; -1 for never. */
    private static double reachHours(double latitude, double declination, double altitude) {
        double cosine = (Math.sin(altitude) - Math.sin(latitude) * Math.sin(declination))
                / (Math.cos(latitude) * Math.cos(declination));
        return cosine > 1 ? -1 : Math.toDegrees(Math.acos(Math.max(-1, cosine))) / DEGREES_AN_HOUR;
    }
}
