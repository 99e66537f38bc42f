package org.starkin.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Draws batches: real stars and simulated ones in set proportions; among either, a kind as often as a root of its number
 * of stars says, within a kind likewise a survey whose stars they are, within a survey every star as often as any other.
 * Of each star two examples are drawn: the first look at it that there is, and another where there is another.
 * Immutable.
 */
final class Batches {

    /** The share of simulated stars in a batch, where there are both. */
    private static final double SIMULATED_SHARE = 0.15;

    /**
     * Kinds are drawn by the square root of their numbers: were all as likely as any other, the few stars of the rare ones
     * would be learnt by heart and draw their neighbours over; were all stars, the rare kinds would be lost.
     */
    private static final double POWER_OF_KINDS = 0.5;

    /** Surveys are drawn by the fourth root of their numbers: those with few stars of a kind must mix with the others. */
    private static final double POWER_OF_SURVEYS = 0.25;

    /** Of a survey with fewer stars of a kind too little is to be learnt. */
    private static final int FEWEST_STARS = 3;

    private final List<String> kinds;
    private final List<String> surveys;
    private final Pool real;
    private final Pool simulated;
    private final int examples;

    /**
     * A drawn example.
     *
     * @param kind its place among {@link #kinds}
     * @param survey its place among {@link #surveys}
     */
    record Drawn(Example example, int kind, int survey) {

        @SuppressWarnings("ReferenceEquality") // an example is one look; two equal ones are still two
        boolean isSameLookAs(Drawn other) {
            return example == other.example;
        }

        boolean isOfSameStarAs(Drawn other) {
            return example.star().equals(other.example.star());
        }
    }

    /** The stars of a kind, by survey, each with all looks at it. */
    private record OfKind(String kind, Chances surveys, List<List<List<Example>>> stars) {

        static OfKind of(String kind, Collection<Map<String, List<Example>>> bySurvey) {
            List<List<List<Example>>> stars = bySurvey.stream()
                    .map(byStar -> List.copyOf(byStar.values()))
                    .toList();
            return new OfKind(kind, Chances.of(stars.stream().mapToInt(List::size), POWER_OF_SURVEYS), stars);
        }

        int count() {
            return stars.stream().mapToInt(List::size).sum();
        }

        /** All looks at a star. */
        List<Example> next(SplittableRandom random) {
            List<List<Example>> seen = stars.get(surveys.next(random));
            return seen.get(random.nextInt(seen.size()));
        }
    }

    private record Pool(Chances kinds, List<OfKind> stars) {

        static Pool of(List<Example> examples) {
            Map<String, Map<String, Map<String, List<Example>>>> tree = new TreeMap<>();
            for (Example example : examples) {
                Kinds.of(example.label())
                        .ifPresent(kind -> tree.computeIfAbsent(kind, _ -> new TreeMap<>())
                                .computeIfAbsent(example.source(), _ -> new TreeMap<>())
                                .computeIfAbsent(example.star(), _ -> new ArrayList<>())
                                .add(example));
            }
            tree.values().forEach(bySource -> bySource.values().removeIf(byStar -> byStar.size() < FEWEST_STARS));
            tree.values().removeIf(Map::isEmpty);
            List<OfKind> stars = new ArrayList<>();
            tree.forEach((kind, bySource) -> stars.add(OfKind.of(kind, bySource.values())));
            return new Pool(Chances.of(stars.stream().mapToInt(OfKind::count), POWER_OF_KINDS), stars);
        }

        OfKind next(SplittableRandom random) {
            return stars.get(kinds.next(random));
        }
    }

    Batches(List<Example> examples) {
        this.examples = examples.size();
        simulated = Pool.of(examples.stream().filter(Batches::isSimulated).toList());
        real = Pool.of(
                examples.stream().filter(example -> !isSimulated(example)).toList());
        kinds = Stream.concat(real.stars().stream(), simulated.stars().stream())
                .map(OfKind::kind)
                .distinct()
                .sorted()
                .toList();
        surveys = examples.stream().map(Example::survey).distinct().sorted().toList();
    }

    private static boolean isSimulated(Example example) {
        return example.source().equals(Looks.SIMULATED_SKY);
    }

    /** How many examples there are, those included that are never drawn. */
    int examples() {
        return examples;
    }

    /** The kinds that there is something to learn of, in the order of the alphabet. */
    List<String> kinds() {
        return kinds;
    }

    /** Who looked, in the order of the alphabet. */
    List<String> surveys() {
        return surveys;
    }

    /** The next {@code 2 * pairs} examples; 2i and 2i + 1 are of one star. */
    List<Drawn> next(int pairs, SplittableRandom random) {
        List<Drawn> batch = new ArrayList<>(2 * pairs);
        for (int i = 0; i < pairs; i++) {
            OfKind ofKind = pool(random).next(random);
            List<Example> looks = ofKind.next(random);
            int second = looks.size() == 1 ? 0 : 1 + random.nextInt(looks.size() - 1);
            int place = kinds.indexOf(ofKind.kind());
            batch.add(drawn(looks.getFirst(), place));
            batch.add(drawn(looks.get(second), place));
        }
        return batch;
    }

    private Pool pool(SplittableRandom random) {
        if (real.stars().isEmpty() || simulated.stars().isEmpty()) {
            return real.stars().isEmpty() ? simulated : real;
        }
        return random.nextDouble() < SIMULATED_SHARE ? simulated : real;
    }

    private Drawn drawn(Example example, int kind) {
        return new Drawn(example, kind, surveys.indexOf(example.survey()));
    }
}
