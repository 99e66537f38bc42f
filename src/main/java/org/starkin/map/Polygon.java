package org.starkin.map;

/** A closed line in the plane, inside of which a place is where a ray from it crosses the line an odd number of times. Immutable. */
final class Polygon {

    static final int FEWEST = 3;
    static final int MOST = 500;

    private final double[] x;
    private final double[] y;
    private final double xMin;
    private final double xMax;
    private final double yMin;
    private final double yMax;

    /** @param corners x and y of each, {@value #FEWEST} to {@value #MOST} of them */
    Polygon(double[] corners) {
        int count = corners.length / 2;
        if (corners.length % 2 != 0 || count < FEWEST || count > MOST) {
            throw new IllegalArgumentException(corners.length + " numbers are not x and y of " + FEWEST + " to " + MOST
                    + " corners, such as 0,0,1,0,0,1");
        }
        x = new double[count];
        y = new double[count];
        double[] bounds = {
            Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int i = 0; i < count; i++) {
            x[i] = corners[2 * i];
            y[i] = corners[2 * i + 1];
            bounds[0] = Math.min(bounds[0], x[i]);
            bounds[1] = Math.max(bounds[1], x[i]);
            bounds[2] = Math.min(bounds[2], y[i]);
            bounds[3] = Math.max(bounds[3], y[i]);
        }
        xMin = bounds[0];
        xMax = bounds[1];
        yMin = bounds[2];
        yMax = bounds[3];
    }

    /** Whether a place is inside; NaN is not. */
    boolean has(double atX, double atY) {
        if (!(atX >= xMin && atX <= xMax && atY >= yMin && atY <= yMax)) {
            return false;
        }
        boolean isInside = false;
        for (int i = 0, before = x.length - 1; i < x.length; before = i++) {
            if (y[i] > atY != y[before] > atY && atX < (x[before] - x[i]) * (atY - y[i]) / (y[before] - y[i]) + x[i]) {
                isInside = !isInside;
            }
        }
        return isInside;
    }
}
