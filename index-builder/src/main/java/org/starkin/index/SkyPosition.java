package org.starkin.index;

import java.util.Optional;

/**
 * A place on the sky, ICRS.
 *
 * @param raDeg right ascension in degrees, 0 inclusive to 360 exclusive
 * @param decDeg declination in degrees, -90 to 90
 */
public record SkyPosition(double raDeg, double decDeg) {

    private static final double ARCSEC_PER_DEGREE = 3600;

    public SkyPosition {
        if (!(raDeg >= 0 && raDeg < 360)) {
            throw new IllegalArgumentException("ra " + raDeg + " is outside 0 to 360 degrees (360 exclusive)");
        }
        if (!(decDeg >= -90 && decDeg <= 90)) {
            throw new IllegalArgumentException("dec " + decDeg + " is outside -90 to 90 degrees");
        }
    }

    /** The position of these degrees, 360 of right ascension being 0; empty where they are none. */
    public static Optional<SkyPosition> ifValid(double raDeg, double decDeg) {
        boolean isValid = raDeg >= 0 && raDeg <= 360 && decDeg >= -90 && decDeg <= 90;
        return isValid ? Optional.of(new SkyPosition(raDeg == 360 ? 0 : raDeg, decDeg)) : Optional.empty();
    }

    /** The angle to another position, in arcseconds, by the haversine formula: precise at all separations below 90 deg. */
    public double separationArcsec(SkyPosition other) {
        double dec1 = Math.toRadians(decDeg);
        double dec2 = Math.toRadians(other.decDeg);
        double sinDec = Math.sin((dec2 - dec1) / 2);
        double sinRa = Math.sin(Math.toRadians(other.raDeg - raDeg) / 2);
        double h = sinDec * sinDec + Math.cos(dec1) * Math.cos(dec2) * sinRa * sinRa;
        return Math.toDegrees(2 * Math.asin(Math.sqrt(Math.min(1, h)))) * ARCSEC_PER_DEGREE;
    }
}
