package org.starkin.match;

import java.util.Locale;

/** From what a match was concluded. */
public enum Method {
    /** The candidates lie about the source's position, and light curves are compared too. */
    POSITION_AND_SHAPE("position+shape"),
    /** The source has no position: the candidates are the stars most like it. */
    SHAPE("shape"),
    /** The source has no light curve: only the separation counts. */
    POSITION("position");

    private final String word;

    Method(String word) {
        this.word = word;
    }

    /** Its name in answers and files. */
    public String word() {
        return word;
    }

    /** The key of its coefficients in a file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean uses(Feature feature) {
        return switch (this) {
            case POSITION_AND_SHAPE -> true;
            case SHAPE -> feature != Feature.SEPARATION;
            case POSITION -> feature == Feature.SEPARATION;
        };
    }
}
