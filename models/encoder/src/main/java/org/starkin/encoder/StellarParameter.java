package org.starkin.encoder;

import java.util.Locale;

/** What encoders tell of a star. */
public enum StellarParameter {
    /** The logarithm to the base 10 of the effective temperature in kelvin. */
    LOG_TEFF,
    /** The logarithm to the base 10 of the surface gravity, cgs. */
    LOG_G,
    /** The logarithm of the iron abundance against the Sun's. */
    FE_H,
    /** The logarithm to the base 10 of the radius, of the brighter star of two, in solar radii. */
    LOG_RADIUS,
    /** The absolute magnitude in V of all its light. */
    ABSOLUTE_V,
    /** The logarithm to the base 10 of the age in thousand million years. */
    LOG_AGE;

    /** Its name in files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
