package org.starkin.simulate;

import java.util.OptionalDouble;

/** A star that does not vary: all that its light curve shows is the survey's noise. */
record ConstantStar() implements StarModel {

    @Override
    public double departure(double timeBjd, Band band) {
        return 0;
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.empty();
    }
}
