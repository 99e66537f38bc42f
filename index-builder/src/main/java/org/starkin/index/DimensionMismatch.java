package org.starkin.index;

/** A vector of another length than the survey's. */
public final class DimensionMismatch extends IndexException {

    private final String survey;
    private final int expected;
    private final int found;

    DimensionMismatch(String survey, int expected, int found) {
        super("the vector has " + found + " values; survey " + survey + " holds vectors of " + expected
                + "; encode the light curve with the survey's own encoder");
        this.survey = survey;
        this.expected = expected;
        this.found = found;
    }

    public String survey() {
        return survey;
    }

    /** The number of values that the survey's vectors have. */
    public int expected() {
        return expected;
    }

    /** The number of values that were given. */
    public int found() {
        return found;
    }
}
