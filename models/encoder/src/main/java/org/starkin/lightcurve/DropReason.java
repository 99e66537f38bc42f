package org.starkin.lightcurve;

/** Why a single point was not used. */
public enum DropReason {
    /** A cell of the row is no number, as the reader of the file found. */
    UNREADABLE,
    /** The time is NaN or infinite. */
    TIME_NOT_FINITE,
    /** The brightness is NaN or infinite, or missing. */
    VALUE_NOT_FINITE,
    /** The brightness or its error is an archive's mark for "not measured", such as 99.999. */
    NOT_MEASURED,
    /** The error is zero or negative. */
    ERROR_NOT_POSITIVE,
    /** The time lies so far from the others that it can only be a broken stamp. */
    TIME_OUTLYING,
    /** Another point of the passband has the very same time and brightness. */
    DUPLICATE,
    /** The archive gives a limit that the star was fainter than, and no measurement. */
    UPPER_LIMIT,
    /** The archive's quality flag advises against it. */
    FLAGGED
}
