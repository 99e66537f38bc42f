package org.starkin.simulate;

import java.util.ArrayList;
import java.util.List;

/**
 * When the two telescopes of an astrometric satellite pass over a star. The spin axis stays at one angle from the Sun and
 * circles it; the second telescope trails the first by the basic angle. Hence the pairs and groups of transits, weeks
 * apart, that a position gets. The axis's speed is taken as even. Immutable.
 */
final class ScanningLaw {

    /**
     * A satellite's motions.
     *
     * @param daysBjd from the first day to the last
     * @param spinDays a turn about its axis
     * @param telescopesApartDays from a transit of the first telescope to that of the second
     * @param halfFieldDeg half of what a telescope sees across the scan
     * @param sunAngleDeg between axis and Sun
     * @param precessionDays of the axis about the Sun
     */
    record Motions(
            Range daysBjd,
            double spinDays,
            double telescopesApartDays,
            double halfFieldDeg,
            double sunAngleDeg,
            double precessionDays) {}

    private final Motions motions;
    private final int turns;
    private final double halfFieldSine;
    private final double[] axis;

    ScanningLaw(Motions motions) {
        this.motions = motions;
        turns = (int) ((motions.daysBjd().high() - motions.daysBjd().low()) / motions.spinDays());
        halfFieldSine = Math.sin(Math.toRadians(motions.halfFieldDeg()));
        axis = new double[3 * turns];
        for (int turn = 0; turn < turns; turn++) {
            setAxis(turn);
        }
    }

    Range daysBjd() {
        return motions.daysBjd();
    }

    /** The transit times of a direction, BJD, rising. */
    List<Double> transits(Direction direction) {
        double[] star = direction.eclipticVector();
        double phase = (direction.eclipticLongitude() / (2 * Math.PI) + 1) % 1;
        List<Double> times = new ArrayList<>();
        for (int turn = 0; turn < turns; turn++) {
            double height = star[0] * axis[3 * turn] + star[1] * axis[3 * turn + 1] + star[2] * axis[3 * turn + 2];
            if (Math.abs(height) < halfFieldSine) {
                double time = motions.daysBjd().low() + (turn + phase) * motions.spinDays();
                times.add(time);
                times.add(time + motions.telescopesApartDays());
            }
        }
        return times;
    }

    private void setAxis(int turn) {
        double days = turn * motions.spinDays();
        double angle = Math.toRadians(motions.sunAngleDeg());
        double sun = Sun.longitude(motions.daysBjd().low() + days);
        double precession = 2 * Math.PI * days / motions.precessionDays();
        double across = Math.sin(angle) * Math.cos(precession);
        axis[3 * turn] = Math.cos(angle) * Math.cos(sun) - across * Math.sin(sun);
        axis[3 * turn + 1] = Math.cos(angle) * Math.sin(sun) + across * Math.cos(sun);
        axis[3 * turn + 2] = Math.sin(angle) * Math.sin(precession);
    }
}
