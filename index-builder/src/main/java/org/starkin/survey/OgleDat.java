package org.starkin.survey;

import org.starkin.lightcurve.TimeSystem;

/**
 * Light curves of OGLE: {@code HJD mag err} without a header, one file a passband. The catalogues of variable stars write
 * HJD - 2450000, the early warnings whole HJD, with two more columns, seeing and sky, that are not looked at.
 */
final class OgleDat implements DatTable {

    /** HJD - 2450000 is below this until the year 2050. */
    private static final double SHORTENED_BELOW = 20_000;

    private static final double WHOLE_FROM = 2_400_000;
    private static final double WHOLE_BELOW = 2_500_000;

    @Override
    public String name() {
        return "ogle";
    }

    @Override
    public boolean hasTime(double time) {
        return (time > 0 && time < SHORTENED_BELOW) || (time > WHOLE_FROM && time < WHOLE_BELOW);
    }

    @Override
    public String times() {
        return "HJD, or HJD-2450000 below 20000";
    }

    @Override
    public TimeSystem timeSystem() {
        return TimeSystem.HJD;
    }

    @Override
    public double time(double written) {
        return TimeSystems.fullJd(written);
    }
}
