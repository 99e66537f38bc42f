package org.starkin.lightcurve;

/**
 * What a time stamp means: Julian Date = {@code originJd} + time, counted in days on {@code scale} at {@code position}.
 *
 * @param scale the clock
 * @param position where the clock's light was gathered
 * @param originJd the Julian Date of time zero, in days: 0 for JD, 2400000.5 for MJD
 */
public record TimeSystem(TimeScale scale, ReferencePosition position, double originJd) {

    /** The Julian Date at which the Modified Julian Date is zero. */
    public static final double MJD_ORIGIN = 2_400_000.5;

    /** The latest origin allowed: JD of the year 3000; beyond it a header is broken. */
    private static final double LATEST_ORIGIN = 2_816_788.5;

    /** Plain Julian Dates of unstated scale and position. */
    public static final TimeSystem JD = new TimeSystem(TimeScale.UNKNOWN, ReferencePosition.UNKNOWN, 0);

    /** Heliocentric Julian Dates in UTC (OGLE, ASAS). */
    public static final TimeSystem HJD = new TimeSystem(TimeScale.UTC, ReferencePosition.HELIOCENTER, 0);

    /** Barycentric Julian Dates in TDB. */
    public static final TimeSystem BJD_TDB = new TimeSystem(TimeScale.TDB, ReferencePosition.BARYCENTER, 0);

    /** Barycentric Julian Dates in TCB, which runs ahead of TDB by 19 seconds in 2014 and half a second more a year. */
    public static final TimeSystem BJD_TCB = new TimeSystem(TimeScale.TCB, ReferencePosition.BARYCENTER, 0);

    /** Modified Julian Dates in UTC as the observatory's clock showed them. */
    public static final TimeSystem MJD = new TimeSystem(TimeScale.UTC, ReferencePosition.TOPOCENTER, MJD_ORIGIN);

    /** Modified Julian Dates in TAI at the observatory (Rubin DP1 schema, midpointMjdTai). */
    public static final TimeSystem MJD_TAI = new TimeSystem(TimeScale.TAI, ReferencePosition.TOPOCENTER, MJD_ORIGIN);

    /** Heliocentric Modified Julian Dates in UTC (ZTF). */
    public static final TimeSystem HMJD = new TimeSystem(TimeScale.UTC, ReferencePosition.HELIOCENTER, MJD_ORIGIN);

    /** TESS: BJD(TDB) - 2457000 (TESS Science Data Products Description Document, TIME). */
    public static final TimeSystem BTJD = new TimeSystem(TimeScale.TDB, ReferencePosition.BARYCENTER, 2_457_000);

    /** Kepler: BJD(TDB) - 2454833 (Kepler Archive Manual, TIME). */
    public static final TimeSystem BKJD = new TimeSystem(TimeScale.TDB, ReferencePosition.BARYCENTER, 2_454_833);

    /** Gaia: BJD(TCB) - 2455197.5 (Gaia DR3 documentation, epoch_photometry.time). */
    public static final TimeSystem GAIA = new TimeSystem(TimeScale.TCB, ReferencePosition.BARYCENTER, 2_455_197.5);

    public TimeSystem {
        if (!(originJd >= 0 && originJd <= LATEST_ORIGIN)) {
            throw new IllegalArgumentException(
                    "time origin JD " + originJd + " is outside 0 to " + LATEST_ORIGIN + "; check the table's header");
        }
    }

    /** The Julian Date, in days on this scale, of a time of this system. */
    public double toJd(double time) {
        return originJd + time;
    }
}
