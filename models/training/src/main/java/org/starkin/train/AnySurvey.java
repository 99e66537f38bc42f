package org.starkin.train;

import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.starkin.lightcurve.LightCurve;
import org.starkin.simulate.Observation;
import org.starkin.simulate.Observatory;
import org.starkin.simulate.Survey;
import org.starkin.simulate.Target;

/** Looks at stars by surveys that luck chooses among all that can be simulated. */
public final class AnySurvey {

    private static final int MOST_TRIES = 6;
    private static final int SKIES = 1000;

    /** Longer light curves cost more than they teach. */
    private static final int MOST_POINTS = 5000;

    /** What one survey saw. */
    public record Look(Survey survey, LightCurve lightCurve) {}

    private AnySurvey() {}

    /** What {@code made} makes of the first look of which it makes anything; empty where a few tries do not give one. */
    public static <T> Optional<T> look(Target target, SplittableRandom random, Function<Look, Optional<T>> made) {
        Survey[] surveys = Survey.values();
        for (int tried = 0; tried < MOST_TRIES; tried++) {
            Survey survey = surveys[random.nextInt(surveys.length)];
            Observatory observatory = survey.observatory(random.nextInt(SKIES));
            Observation observation = observatory.observe(observatory.placed(target, random));
            if (observation instanceof Observation.Seen seen
                    && seen.lightCurve().size() <= MOST_POINTS) {
                Optional<T> found = made.apply(new Look(survey, seen.lightCurve()));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
