package org.starkin.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws batches: real stars and simulated ones in set proportions; among either, every kind as likely as any other,
 * within a kind every survey whose stars they are, within a survey every star. Of each star two examples are drawn: the
 * first look at it that there is, and another where there is another. Immutable.
 */
final class Batches {

    /** The share of simulated stars in a batch, where there are both. */
    private static final double SIMULATED_SHARE = 0.25;

    /** Of a survey with fewer stars of a kind too little is to be learnt. */
    private static final int FEWEST_STARS = 3;

    private final List<String> kinds;
    private final List<String> surveys;
    private final Pool real;
    private final Pool simulated;

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

    /** Stars by kind and survey, each with all looks at it. */
    private record Pool(List<String> kinds, List<List<List<List<Example>>>> stars) {

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
            List<List<List<List<Example>>>> stars = new ArrayList<>();
            for (Map<String, Map<String, List<Example>>> bySource : tree.values()) {
                stars.add(bySource.values().stream()
                        .map(byStar -> List.copyOf(byStar.values()))
                        .toList());
            }
            return new Pool(List.copyOf(tree.keySet()), stars);
        }
    }

    Batches(List<Example> examples) {
        simulated = Pool.of(examples.stream().filter(Batches::isSimulated).toList());
        real = Pool.of(
                examples.stream().filter(example -> !isSimulated(example)).toList());
        TreeSet<String> all = new TreeSet<>(real.kinds());
        all.addAll(simulated.kinds());
        kinds = List.copyOf(all);
        surveys = examples.stream().map(Example::survey).distinct().sorted().toList();
    }

    private static boolean isSimulated(Example example) {
        return example.source().equals(Looks.SIMULATED_SKY);
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
            Pool pool = pool(random);
            int kind = random.nextInt(pool.kinds().size());
            List<Example> looks = any(any(pool.stars().get(kind), random), random);
            int second = looks.size() == 1 ? 0 : 1 + random.nextInt(looks.size() - 1);
            int place = kinds.indexOf(pool.kinds().get(kind));
            batch.add(drawn(looks.getFirst(), place));
            batch.add(drawn(looks.get(second), place));
        }
        return batch;
    }

    private Pool pool(SplittableRandom random) {
        if (real.kinds().isEmpty() || simulated.kinds().isEmpty()) {
            return real.kinds().isEmpty() ? simulated : real;
        }
        return random.nextDouble() < SIMULATED_SHARE ? simulated : real;
    }

    private Drawn drawn(Example example, int kind) {
        return new Drawn(example, kind, surveys.indexOf(example.survey()));
    }

    private static <E> E any(List<E> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }
}
