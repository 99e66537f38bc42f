package org.starkin.map;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In which plane a part of the map is meant. */
enum Projection {
    /** That of the map: the columns x and y. */
    SIMILARITY,
    /**
     * The whole sky in one ellipse of 4√2 by 2√2, areas in proportion (Hammer 1892, as Snyder 1987, USGS Professional Paper 1395,
     * page 182 gives it): right ascension 0 in the middle and growing to the left.
     */
    HAMMER;

    static final List<String> WORDS =
            Arrays.stream(values()).map(Projection::word).toList();

    private static final double TURN_DEG = 360;
    private static final double HALF_TURN_DEG = 180;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Projection> of(String word) {
        return Arrays.stream(values())
                .filter(projection -> projection.word().equals(word))
                .findFirst();
    }

    /** The abscissa of a position in the Hammer projection; NaN of one that is not known. */
    static double hammerX(double raDeg, double decDeg) {
        double half = Math.toRadians(fromMiddle(raDeg)) / 2;
        return -2 * Math.sqrt(2) * Math.cos(Math.toRadians(decDeg)) * Math.sin(half) / stretch(half, decDeg);
    }

    /** The ordinate. */
    static double hammerY(double raDeg, double decDeg) {
        double half = Math.toRadians(fromMiddle(raDeg)) / 2;
        return Math.sqrt(2) * Math.sin(Math.toRadians(decDeg)) / stretch(half, decDeg);
    }

    private static double fromMiddle(double raDeg) {
        return raDeg >= HALF_TURN_DEG ? raDeg - TURN_DEG : raDeg;
    }

    private static double stretch(double half, double decDeg) {
        return Math.sqrt(1 + Math.cos(Math.toRadians(decDeg)) * Math.cos(half));
    }
}
