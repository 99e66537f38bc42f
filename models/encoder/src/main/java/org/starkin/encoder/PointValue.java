package org.starkin.encoder;

/** What a network may be told of each point of a light curve. */
public enum PointValue {
    TIME,
    BRIGHTNESS,
    /** One sigma, in the unit of the brightness; 0 where it is not known. */
    ERROR,
    /** Whether it is a point or padding. */
    MASK,
    /** log10 of the passband's effective wavelength in nanometres; 0 where it is not known. */
    LOG_WAVELENGTH,
    /** The passband's index. */
    BAND
}
