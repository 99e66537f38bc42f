package org.starkin.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * When Gaia's two telescopes pass over a star: the nominal scanning law (Gaia Collaboration, Prusti et al. 2016, A&A 595,
 * A1, section 5.2). The spin axis stays 45 degrees from the Sun and circles it in 63 days; the spacecraft spins in six hours; the
 * second telescope trails the first by 106.5 degrees, 106.5 minutes; a telescope sees 0.7 degrees across. Hence the pairs
 * and groups of transits, weeks apart, that a position gets. The axis's speed is taken as even. Immutable.
 */
final class GaiaScan {

    /** DR3's span of 34 months: 2014 July 25 to 2017 May 28, BJD. */
    static final Range DR3_BJD = new Range(2_456_863.9, 2_457_901.9);

    private static final double SPIN_DAYS = 0.25;
    private static final double TELESCOPES_APART_DAYS = 106.5 / (24 * 60);
    private static final double HALF_FIELD_SINE = Math.sin(Math.toRadians(0.35));
    private static final double SUN_ANGLE = Math.toRadians(45);
    private static final double PRECESSION_DAYS = 365.25 / 5.8;
    private static final int TURNS = (int) ((DR3_BJD.high() - DR3_BJD.low()) / SPIN_DAYS);

    private final double[] axis = new double[3 * TURNS];

    GaiaScan() {
        for (int turn = 0; turn < TURNS; turn++) {
            setAxis(turn);
        }
    }

    /** The transit times of a direction, BJD, rising. */
    List<Double> transits(Direction direction) {
        double[] star = direction.eclipticVector();
        double phase = (direction.eclipticLongitude() / (2 * Math.PI) + 1) % 1;
        List<Double> times = new ArrayList<>();
        for (int turn = 0; turn < TURNS; turn++) {
            double height = star[0] * axis[3 * turn] + star[1] * axis[3 * turn + 1] + star[2] * axis[3 * turn + 2];
            if (Math.abs(height) < HALF_FIELD_SINE) {
                double time = DR3_BJD.low() + (turn + phase) * SPIN_DAYS;
                times.add(time);
                times.add(time + TELESCOPES_APART_DAYS);
            }
        }
        return times;
    }

    private void setAxis(int turn) {
        double days = turn * SPIN_DAYS;
        double sun = Sun.longitude(DR3_BJD.low() + days);
        double precession = 2 * Math.PI * days / PRECESSION_DAYS;
        double across = Math.sin(SUN_ANGLE) * Math.cos(precession);
        axis[3 * turn] = Math.cos(SUN_ANGLE) * Math.cos(sun) - across * Math.sin(sun);
        axis[3 * turn + 1] = Math.cos(SUN_ANGLE) * Math.sin(sun) + across * Math.cos(sun);
        axis[3 * turn + 2] = Math.sin(SUN_ANGLE) * Math.sin(precession);
    }
}
