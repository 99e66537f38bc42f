package org.starkin.lightcurve;

/** Where the light is taken to have arrived at the given time, in the words of VOTable's TIMESYS. */
public enum ReferencePosition {
    TOPOCENTER,
    GEOCENTER,
    HELIOCENTER,
    BARYCENTER,
    UNKNOWN
}
