package org.starkin.period;

/**
 * A period that a light curve may have.
 *
 * @param periodDays the period, in days, above zero
 * @param score how well the star repeats with it: the share of the variance, 0 to 1, that the regularised
 *     multi-harmonic fit at this period explains
 */
public record Period(double periodDays, double score) {

    public Period {
        if (!(periodDays > 0) || Double.isInfinite(periodDays)) {
            throw new IllegalArgumentException("period of " + periodDays + " days; a period is finite and above zero");
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("period score " + score + " is outside 0 to 1");
        }
    }

    public double frequencyPerDay() {
        return 1 / periodDays;
    }
}
