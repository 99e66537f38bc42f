package org.starkin.spectrum;

/** Why a pixel of a spectrum was not used. */
public enum PixelDrop {
    /** It lies outside the grid. */
    OUTSIDE_GRID,
    /** The archive marks it as bad. */
    MARKED,
    /** The flux is NaN or infinite. */
    NOT_FINITE,
    /** The spectrum has errors, and this one is zero, negative or none: archives so mark pixels without data. */
    ERROR_NOT_POSITIVE,
    /** A cosmic ray or a dead pixel: far off its neighbours, and narrower than any line. */
    OUTLYING,
    /** It is part of a piece too short, or too faint, for a continuum. */
    NO_CONTINUUM
}
