package org.starkin.simulate;

import java.util.OptionalDouble;

/**
 * A star that does not vary: all that its light curve shows is the survey's noise.
 *
 * @param offset by how much it is fainter than the reference, magnitudes in every band; not 0 only beside other causes
 */
record ConstantStar(double offset) implements StarModel {

    @Override
    public double departure(double timeBjd, Band band) {
        return offset;
    }

    @Override
    public OptionalDouble periodDays() {
        return OptionalDouble.empty();
    }
}
