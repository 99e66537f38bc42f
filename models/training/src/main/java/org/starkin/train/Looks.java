package org.starkin.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.starkin.encoder.Preparation;
import org.starkin.encoder.Prepared;
import org.starkin.evaluate.Refolding;
import org.starkin.lightcurve.LightCurve;
import org.starkin.period.Period;
import org.starkin.period.PeriodResult;
import org.starkin.simulate.ColourDependence;
import org.starkin.simulate.Direction;
import org.starkin.simulate.Reobserved;
import org.starkin.simulate.SimulatedStar;
import org.starkin.simulate.Target;
import org.starkin.view.Views;

/**
 * Makes examples of stars: as they were seen, of a part of what was seen, and as other surveys would see them. Every
 * light curve goes the way that all photometry goes. Safe for many threads.
 */
final class Looks {

    /** The source of simulated stars. */
    static final String SIMULATED_SKY = "simulated";

    /** Before the name of a survey whose looks are simulated. */
    static final String SIMULATED = "simulated-";

    /** Below this share of the variance explained, a model of a star is another star. */
    private static final double LEAST_EXPLAINED = 0.5;

    /** The share of parts that are folded with a wrong period: double, half, or a daily alias of the one found. */
    private static final double WRONG_PERIODS = 0.12;

    private static final double SIDEREAL_PER_DAY = 1.0027379;
    private static final double SHORTEST_DAYS = 1.0 / 24;
    private static final double LONGEST_DAYS = 1000;

    private final Preparation preparation = new Preparation();
    private final Preparation ofWholeStars;

    /** Looks whose real stars, as they were seen, are searched by {@code periods}, which may remember. */
    Looks(Function<LightCurve, PeriodResult> periods) {
        ofWholeStars = new Preparation(periods);
    }

    /** The star as its survey saw it. */
    Optional<Example> whole(String survey, LabelledStars.Star star) {
        return prepared(ofWholeStars, star.lightCurve())
                .map(seen -> Example.of(survey, survey, star.id(), star.label(), seen.views()));
    }

    /** The star as its survey might have seen it with fewer visits, now and then with a wrong period. */
    Optional<Example> part(String survey, LabelledStars.Star star, SplittableRandom random) {
        return prepared(preparation, Partial.of(star.lightCurve(), random))
                .map(seen -> Example.of(
                        survey,
                        survey,
                        star.id(),
                        star.label(),
                        random.nextDouble() < WRONG_PERIODS ? wronglyFolded(seen, random) : seen.views()));
    }

    /** The star as another survey would see it, from a model of what its own survey saw. */
    Optional<Example> again(String survey, LabelledStars.Star star, SplittableRandom random) {
        return prepared(ofWholeStars, star.lightCurve())
                .flatMap(seen -> Reobserved.of(new Reobserved.Source(
                        seen.cleaned().lightCurve(),
                        seen.periods()
                                .best()
                                .map(best -> OptionalDouble.of(best.periodDays()))
                                .orElse(OptionalDouble.empty()),
                        ColourDependence.ofLabel(star.label()),
                        star.position()
                                .map(position -> new Direction(position.raDeg(), position.decDeg()))
                                .orElse(new Direction(0, 0)),
                        random.nextLong())))
                .filter(model -> model.explainedShare() >= LEAST_EXPLAINED)
                .flatMap(model -> seen(model, new Named(survey, star.id(), star.label()), random));
    }

    /** A simulated star as two surveys see it; empty where two do not come to see it. */
    List<Example> simulated(SimulatedStar star, String id, SplittableRandom random) {
        List<Example> looks = new ArrayList<>();
        for (int look = 0; look < 2; look++) {
            seen(star, new Named(SIMULATED_SKY, id, star.starClass().label()), random)
                    .ifPresent(looks::add);
        }
        return looks.size() == 2 ? looks : List.of();
    }

    /** Whose star it is, its id and its label. */
    private record Named(String source, String id, String label) {}

    private Optional<Example> seen(Target target, Named star, SplittableRandom random) {
        return AnySurvey.look(
                target,
                random,
                look -> prepared(preparation, look.lightCurve())
                        .map(one -> Example.of(
                                star.source(),
                                SIMULATED + look.survey().lowerName(),
                                star.id(),
                                star.label(),
                                one.views())));
    }

    private static Optional<Prepared.Analysed> prepared(Preparation path, LightCurve lightCurve) {
        return switch (path.prepare(lightCurve)) {
            case Prepared.Analysed analysed -> Optional.of(analysed);
            case Prepared.Refused _ -> Optional.empty();
        };
    }

    private static Views wronglyFolded(Prepared.Analysed seen, SplittableRandom random) {
        Optional<Period> best = seen.periods().best();
        if (best.isEmpty()) {
            return seen.views();
        }
        double days = best.get().periodDays();
        double wrong = switch (random.nextInt(4)) {
            case 0 -> 2 * days;
            case 1 -> days / 2;
            case 2 -> 1 / Math.abs(1 / days - SIDEREAL_PER_DAY);
            default -> 1 / (1 / days + SIDEREAL_PER_DAY);
        };
        return wrong > SHORTEST_DAYS && wrong < LONGEST_DAYS ? Refolding.at(wrong, seen) : seen.views();
    }
}
