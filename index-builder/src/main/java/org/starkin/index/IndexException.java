package org.starkin.index;

/** What can be wrong with a sky, a survey or a query of it; each kind carries the values that explain it. */
public abstract sealed class IndexException extends RuntimeException
        permits DimensionMismatch, IndexDamaged, IndexMismatch, NoSuchSky, NoSuchSurvey, SkyUnreachable, SurveyBusy {

    IndexException(String message) {
        super(message);
    }

    IndexException(String message, Throwable cause) {
        super(message, cause);
    }
}
