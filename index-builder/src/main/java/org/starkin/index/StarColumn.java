package org.starkin.index;

/** A number that is known of stars. */
public enum StarColumn {
    /** Right ascension, degrees ICRS. */
    RA_DEG(StarDocument.RA_DEG),
    /** Declination, degrees ICRS. */
    DEC_DEG(StarDocument.DEC_DEG),
    /** The likeliest period that the search found, days. */
    PERIOD_DAYS(StarDocument.PERIOD_DAYS),
    /** The median of the passband with most points, in its own unit: a magnitude, or a flux. */
    BRIGHTNESS(StarDocument.BRIGHTNESS),
    /** The share of the survey's other stars that are less strange, percent. */
    STRANGENESS_PERCENTILE("");

    private final String field;

    StarColumn(String field) {
        this.field = field;
    }

    /** Where it is kept; empty where it is in a file of its own. */
    String field() {
        return field;
    }
}
