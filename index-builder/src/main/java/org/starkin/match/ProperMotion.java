package org.starkin.match;

import org.starkin.index.SkyPosition;

/**
 * How a star moves on the sky.
 *
 * @param raMasYr towards the east, as catalogues give it: times the cosine of the declination, milliarcseconds a year
 * @param decMasYr towards the north
 */
public record ProperMotion(double raMasYr, double decMasYr) {

    private static final double MAS_PER_DEGREE = 3_600_000;

    /** The fastest star, Barnard's, moves 10.4 arcseconds a year. */
    public static final double FASTEST_MAS_YR = 20_000;

    public ProperMotion {
        if (!(Math.abs(raMasYr) <= FASTEST_MAS_YR && Math.abs(decMasYr) <= FASTEST_MAS_YR)) {
            throw new IllegalArgumentException("a proper motion of " + raMasYr + " and " + decMasYr
                    + " mas a year; each is at most " + FASTEST_MAS_YR + " either way");
        }
    }

    /** Where a star is so many years later, or earlier: along a great circle in its direction. */
    public SkyPosition moved(SkyPosition from, double years) {
        double ra = Math.toRadians(from.raDeg());
        double dec = Math.toRadians(from.decDeg());
        double east = Math.toRadians(raMasYr * years / MAS_PER_DEGREE);
        double north = Math.toRadians(decMasYr * years / MAS_PER_DEGREE);
        double angle = Math.hypot(east, north);
        if (angle == 0) {
            return from;
        }
        double along = Math.cos(angle);
        double across = Math.sin(angle) / angle;
        double x = along * Math.cos(dec) * Math.cos(ra)
                + across * (-east * Math.sin(ra) - north * Math.sin(dec) * Math.cos(ra));
        double y = along * Math.cos(dec) * Math.sin(ra)
                + across * (east * Math.cos(ra) - north * Math.sin(dec) * Math.sin(ra));
        double z = along * Math.sin(dec) + across * north * Math.cos(dec);
        double raDeg = Math.toDegrees(Math.atan2(y, x));
        double decDeg = Math.toDegrees(Math.atan2(z, Math.hypot(x, y)));
        return SkyPosition.ifValid(raDeg < 0 ? raDeg + 360 : raDeg, decDeg).orElse(from);
    }
}
