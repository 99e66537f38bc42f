package org.starkin.simulate;

import java.util.List;
import java.util.OptionalDouble;

/**
 * Several causes that make one star vary: their departures add up in magnitudes.
 *
 * @param causes at least one; the star's period is the first one's
 */
record Together(List<StarModel> causes) implements StarModel {

    Together {
        causes = List.copyOf(causes);
    }

    static Together of(StarModel... causes) {
        return new Together(List.of(causes));
    }

    @Override
    public double departure(double timeBjd, Band band) {
        double sum = 0;
        for (int i = 0; i < causes.size(); i++) {
            sum += causes.get(i).departure(timeBjd, band);
        }
        return sum;
    }

    @Override
    public OptionalDouble periodDays() {
        return causes.getFirst().periodDays();
    }
}
