package org.starkin.lightcurve;

/** The clock behind a time, in the words of the VOTable TIMESYS element (VOTable 1.4, section 3.4). */
public enum TimeScale {
    UTC,
    TAI,
    TT,
    TDB,
    TCB,
    UNKNOWN
}
