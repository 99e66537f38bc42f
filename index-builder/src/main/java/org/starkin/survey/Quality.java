package org.starkin.survey;

/** Which points the quality flags of an archive leave. Each format says what it takes each for. */
public enum Quality {
    /** Every point that is a measurement, whatever its flags. */
    ANY,
    /** As the archive, or the tool most used with it, advises for general use. */
    ADVISED,
    /** Only points without any reservation. */
    STRICT
}
