package org.starkin.simulate;

import org.starkin.lightcurve.ReferencePosition;
import org.starkin.lightcurve.TimeScale;
import org.starkin.lightcurve.TimeSystem;

/**
 * Turns the time at a telescope into the simulation's BJD(TDB) and into what a table writes. The leap seconds of 2017
 * hold for all years: older stamps are up to 13 seconds off. Of the way to the barycentre only the Earth's orbit counts:
 * the Sun's own few seconds are left out.
 */
final class Clock {

    /** Modified Julian Dates in TAI as the observatory's clock showed them (Rubin: LSST Data Products Definition Document). */
    static final TimeSystem MJD_TAI =
            new TimeSystem(TimeScale.TAI, ReferencePosition.TOPOCENTER, TimeSystem.MJD_ORIGIN);

    private static final double TDB_LESS_UTC_DAYS = 69.184 / 86_400;
    private static final double TAI_LESS_UTC_DAYS = 37.0 / 86_400;

    private static final double EQUAL_JD = 2_443_144.500_372_5;
    private static final double TCB_RATE = 1.550519768e-8;

    private final TimeSystem system;
    private final Direction direction;

    Clock(TimeSystem system, Direction direction) {
        this.system = system;
        this.direction = direction;
    }

    /** The TDB of a Julian Date on another scale; an unknown scale is taken for TDB. */
    static double tdb(double jd, TimeScale scale) {
        return switch (scale) {
            case UTC -> jd + TDB_LESS_UTC_DAYS;
            case TAI -> jd + TDB_LESS_UTC_DAYS - TAI_LESS_UTC_DAYS;
            case TCB -> jd - (jd - EQUAL_JD) * TCB_RATE;
            case TDB, TT, UNKNOWN -> jd;
        };
    }

    /** TCB of a TDB: ahead by L_B of the days since both were equal, in 1977 (IAU 2006 resolution B3). */
    static double tcb(double tdb) {
        return tdb + (tdb - EQUAL_JD) * TCB_RATE;
    }

    /** BJD(TDB) of light that reaches the telescope then. */
    static double bjd(double utcJd, Direction direction) {
        return utcJd + TDB_LESS_UTC_DAYS + Sun.lightTravelDays(utcJd, direction);
    }

    /** What the table writes. */
    double written(double utcJd) {
        double scale = switch (system.scale()) {
            case TDB, TT -> TDB_LESS_UTC_DAYS;
            case TAI -> TAI_LESS_UTC_DAYS;
            case UTC, UNKNOWN -> 0;
            case TCB -> throw new IllegalStateException("no telescope on the ground writes TCB");
        };
        boolean isOnEarth = system.position() == ReferencePosition.TOPOCENTER;
        double way = isOnEarth ? 0 : Sun.lightTravelDays(utcJd, direction);
        return utcJd - system.originJd() + scale + way;
    }
}
