package org.starkin.survey;

/** What made an input unusable: a stable word for programs, beside the message for people. */
public enum Fault {
    /** There is no such file, or it cannot be opened. */
    NOT_READABLE,
    /** It is no table at all: an image, a binary, a document. */
    NOT_A_TABLE,
    /** It has no header, or no row below its header. */
    EMPTY,
    /** A column that is needed is not there. */
    MISSING_COLUMN,
    /** Columns, options or files contradict each other. */
    AMBIGUOUS,
    /** It breaks off, or is damaged, part of the way. */
    DAMAGED,
    /** It exceeds a limit. */
    TOO_LARGE,
    /** A value is no finite number where one is needed. */
    BAD_VALUE,
    /** Times that must ascend do not. */
    UNSORTED,
    /** It holds several stars where one is wanted. */
    SEVERAL_STARS,
    /** It does not hold the star that is wanted. */
    NO_SUCH_STAR
}
