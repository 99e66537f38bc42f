package org.starkin.spectrum;

/** Where the radial velocity that was taken out of a spectrum comes from. */
public enum VelocitySource {
    /** The archive or the caller told it. */
    TOLD,
    /** It was measured in the spectrum itself, by its cross-correlation with named lines. */
    MEASURED,
    /** It is not known; none was taken out. */
    UNKNOWN
}
