package org.starkin.index;

/**
 * A place on the sky as a point of the unit sphere, {@code double[3]}. There the sky has neither poles nor a right ascension
 * of 360 degrees, and all places within an angle of a centre lie in a box about it.
 */
public final class Direction {

    private Direction() {}

    /** The point of a place. */
    public static double[] of(SkyPosition position) {
        double ra = Math.toRadians(position.raDeg());
        double dec = Math.toRadians(position.decDeg());
        return new double[] {Math.cos(dec) * Math.cos(ra), Math.cos(dec) * Math.sin(ra), Math.sin(dec)};
    }
}
