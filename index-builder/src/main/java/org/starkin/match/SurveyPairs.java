package org.starkin.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starkin.index.BrightnessScale;
import org.starkin.index.SkyPosition;
import org.starkin.index.SkyView;
import org.starkin.index.StarFacts;

/** Finds what two surveys have to do with one another: how exact their positions are, and how their brightnesses compare. */
final class SurveyPairs {

    /** No separation of two surveys is believed to be smaller: where both took the position from one table. */
    private static final double LEAST_ERROR_ARCSEC = 0.1;

    private static final double LEAST_MAG = 0.02;
    private static final double LEAST_LOG_AMPLITUDE = 0.05;

    private SurveyPairs() {}

    private record Couple(Source source, StarFacts target) {}

    private record Direction(String from, String to) implements Comparable<Direction> {
        @Override
        public int compareTo(Direction other) {
            return from.equals(other.from) ? to.compareTo(other.to) : from.compareTo(other.from);
        }
    }

    /** Of every two surveys of which enough stars are known in both, in each direction in which they are. */
    static List<Calibration.SurveyPair> of(SkyView view, List<KnownMatch> known) {
        Map<Direction, List<Couple>> couples = new TreeMap<>();
        for (KnownMatch match : known) {
            Optional<StarFacts> target =
                    match.objectId().flatMap(id -> view.survey(match.target()).flatMap(survey -> survey.facts(id)));
            if (match.source().survey().isPresent() && target.isPresent()) {
                Direction direction = new Direction(match.source().survey().get(), match.target());
                couples.computeIfAbsent(direction, _ -> new ArrayList<>())
                        .add(new Couple(match.source(), target.get()));
            }
        }
        return couples.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= Spreads.FEWEST)
                .map(entry -> pair(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Calibration.SurveyPair pair(Direction direction, List<Couple> couples) {
        return new Calibration.SurveyPair(
                direction.from(),
                direction.to(),
                couples.size(),
                error(couples),
                amplitude(couples),
                brightness(couples));
    }

    private static double error(List<Couple> couples) {
        double[] separations = couples.stream()
                .filter(couple -> couple.source().place().isPresent()
                        && couple.target().position().isPresent())
                .mapToDouble(couple -> separation(
                        couple.source().place().get().position(),
                        couple.target().position().get()))
                .toArray();
        return separations.length < Spreads.FEWEST
                ? Evidence.UNKNOWN_ERROR_ARCSEC
                : Spreads.rayleigh(separations, LEAST_ERROR_ARCSEC);
    }

    private static double separation(SkyPosition one, SkyPosition other) {
        return one.separationArcsec(other);
    }

    private static Spread amplitude(List<Couple> couples) {
        double[][] both = couples.stream()
                .filter(couple -> couple.source().shape().isPresent())
                .map(couple -> new double[] {
                    Math.log(couple.source().shape().get().amplitudeMag()),
                    Math.log(couple.target()
                            .summary()
                            .orElseThrow()
                            .amplitudeMag()
                            .orElse(Double.NaN))
                })
                .filter(values -> Double.isFinite(values[0]) && Double.isFinite(values[1]))
                .toArray(double[][]::new);
        return both.length < Spreads.FEWEST ? Evidence.UNKNOWN_AMPLITUDE : spread(both, LEAST_LOG_AMPLITUDE);
    }

    private static List<Calibration.ScalePair> brightness(List<Couple> couples) {
        Map<String, List<Couple>> byScales = new TreeMap<>();
        for (Couple couple : couples) {
            BrightnessScale target =
                    BrightnessScale.of(couple.target().summary().orElseThrow());
            couple.source()
                    .shape()
                    .flatMap(Shape::scale)
                    .filter(source ->
                            source.unit().isMagnitude() && target.unit().isMagnitude())
                    .ifPresent(source -> byScales.computeIfAbsent(source + " " + target, _ -> new ArrayList<>())
                            .add(couple));
        }
        return byScales.values().stream()
                .filter(of -> of.size() >= Spreads.FEWEST)
                .map(SurveyPairs::scales)
                .toList();
    }

    private static Calibration.ScalePair scales(List<Couple> couples) {
        double[][] both = couples.stream()
                .map(couple -> new double[] {
                    couple.source().shape().orElseThrow().brightness(),
                    couple.target().summary().orElseThrow().medianBrightness()
                })
                .toArray(double[][]::new);
        Couple first = couples.getFirst();
        return new Calibration.ScalePair(
                first.source().shape().flatMap(Shape::scale).orElseThrow(),
                BrightnessScale.of(first.target().summary().orElseThrow()),
                both.length,
                spread(both, LEAST_MAG));
    }

    private static Spread spread(double[][] both, double least) {
        double[] sources = new double[both.length];
        double[] targets = new double[both.length];
        for (int i = 0; i < both.length; i++) {
            sources[i] = both[i][0];
            targets[i] = both[i][1];
        }
        return Spreads.of(sources, targets, least);
    }
}
