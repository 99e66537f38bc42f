package org.starkin.survey;

import org.starkin.lightcurve.TimeSystem;

/**
 * Light curves of Catalina and others as {@code MJD mag err} without a header, one star a file. Nothing in such a file tells
 * Catalina from another survey, so its passband is unknown unless it is given ({@code CV} is Catalina's).
 */
final class CatalinaDat implements DatTable {

    /** The years 1968 to 2077. */
    private static final double FIRST_MJD = 40_000;

    private static final double LAST_MJD = 80_000;

    @Override
    public String name() {
        return "catalina-dat";
    }

    @Override
    public boolean hasTime(double time) {
        return time >= FIRST_MJD && time <= LAST_MJD;
    }

    @Override
    public String times() {
        return "MJD of 40000 to 80000";
    }

    @Override
    public TimeSystem timeSystem() {
        return TimeSystem.MJD;
    }

    @Override
    public double time(double written) {
        return written;
    }
}
