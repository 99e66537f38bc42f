package org.starkin.simulate;

/**
 * How much light a disc loses behind another: the area of two overlapping circles (Mandel and Agol 2002, ApJ 580, L171,
 * eq. 1), summed over rings of a linearly limb-darkened disc, I = 1 - u (1 - mu), u = 0.6 (Claret 2000, A&A 363, 1081: solar-type
 * stars in V). No side effects.
 */
final class Occultation {

    private static final double LIMB_DARKENING = 0.6;
    private static final int RINGS = 12;

    private Occultation() {}

    /**
     * The share of the disc's light that is hidden, 0 to 1.
     *
     * @param separation of the centres on the sky, in the unit of the radii
     * @param radius of the disc behind
     * @param front radius of the disc in front, which is dark here
     */
    static double hiddenShare(double separation, double radius, double front) {
        if (separation >= radius + front) {
            return 0;
        }
        double hidden = 0;
        double whole = 0;
        double innerOverlap = 0;
        double innerArea = 0;
        for (int ring = 1; ring <= RINGS; ring++) {
            double share = (double) ring / RINGS;
            double outer = radius * share;
            double middle = share - 0.5 / RINGS;
            double intensity = 1 - LIMB_DARKENING * (1 - Math.sqrt(1 - middle * middle));
            double overlap = overlap(separation, outer, front);
            double area = Math.PI * outer * outer;
            hidden += intensity * (overlap - innerOverlap);
            whole += intensity * (area - innerArea);
            innerOverlap = overlap;
            innerArea = area;
        }
        return hidden / whole;
    }

    /** The area that two circles share. */
    static double overlap(double separation, double radius1, double radius2) {
        if (separation >= radius1 + radius2) {
            return 0;
        }
        double smaller = Math.min(radius1, radius2);
        if (separation <= Math.abs(radius1 - radius2)) {
            return Math.PI * smaller * smaller;
        }
        double square1 = radius1 * radius1;
        double square2 = radius2 * radius2;
        double squareD = separation * separation;
        double angle1 = Math.acos(Math.clamp((squareD + square1 - square2) / (2 * separation * radius1), -1.0, 1.0));
        double angle2 = Math.acos(Math.clamp((squareD + square2 - square1) / (2 * separation * radius2), -1.0, 1.0));
        return square1 * (angle1 - Math.sin(2 * angle1) / 2) + square2 * (angle2 - Math.sin(2 * angle2) / 2);
    }
}
