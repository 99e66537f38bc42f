package org.starkin.simulate;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How a survey comes back to a field.
 *
 * @param filters exposed together
 * @param nights mean number of nights from one planned visit to the next, at least 1
 * @param nightsScatter deviation between fields of its natural logarithm
 * @param exposures of a visit
 * @param minutes from one exposure to the next
 * @param brightestMoon no visit is made while more of the Moon is lit; 1 where all are
 */
record Visits(
        List<Filter> filters,
        double nights,
        double nightsScatter,
        int exposures,
        double minutes,
        double brightestMoon) {

    Visits {
        filters = List.copyOf(filters);
    }

    /** Mean nights between visits to one field. */
    double drawNights(SplittableRandom random) {
        return Math.max(1, nights * Math.exp(nightsScatter * random.nextGaussian()));
    }
}
