package org.starkin.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.starkin.graph.Accepted;
import org.starkin.graph.Best;
import org.starkin.index.StarFacts;

/** The best stars of a pool by their raw scores: ties by survey, then id. */
final class Candidates {

    private static final Comparator<Candidate> ORDER = Comparator.comparingDouble(Candidate::rawScore)
            .reversed()
            .thenComparingInt(Candidate::survey)
            .thenComparingInt(Candidate::number);

    /** A star by its survey's place in the pool and its number there. */
    record Candidate(int survey, int number, double rawScore) {}

    private final List<Candidate> best;
    private final long ranked;

    private Candidates(List<Candidate> best, long ranked) {
        this.best = List.copyOf(best);
        this.ranked = ranked;
    }

    /**
     * The best.
     *
     * @param scores {@code float[surveys][stars]}
     * @param accepted which stars are ranked, by survey
     * @param leftOut stars that are not, by survey
     */
    static Candidates of(float[][] scores, List<Accepted> accepted, List<Set<Integer>> leftOut, int limit) {
        List<Candidate> all = new ArrayList<>();
        long ranked = 0;
        for (int survey = 0; survey < scores.length; survey++) {
            Best best = new Best(Math.min(limit, scores[survey].length));
            Accepted wanted = accepted.get(survey);
            Set<Integer> known = leftOut.get(survey);
            for (int number = 0; number < scores[survey].length; number++) {
                // Boxing only where a star is good enough to be offered.
                if (wanted.has(number)) {
                    ranked++;
                    if (scores[survey][number] >= best.threshold() && !known.contains(number)) {
                        best.offer(number, scores[survey][number]);
                    }
                }
            }
            ranked -= known.stream().filter(wanted::has).count();
            drain(best, survey, all);
        }
        all.sort(ORDER);
        return new Candidates(all.subList(0, Math.min(limit, all.size())), ranked);
    }

    private static void drain(Best best, int survey, List<Candidate> all) {
        int[] numbers = new int[best.size()];
        double[] scores = new double[numbers.length];
        best.drain(numbers, scores);
        for (int i = 0; i < numbers.length; i++) {
            all.add(new Candidate(survey, numbers[i], scores[i]));
        }
    }

    List<Candidate> best() {
        return best;
    }

    /** How many stars were ranked. */
    long ranked() {
        return ranked;
    }

    /** What is known of the best, in their order. */
    List<StarFacts> facts(Pool pool) {
        StarFacts[] facts = new StarFacts[best.size()];
        for (int survey = 0; survey < pool.surveys().size(); survey++) {
            int[] places = places(survey);
            List<StarFacts> own = pool.surveys().get(survey).facts(numbers(places));
            for (int i = 0; i < places.length; i++) {
                facts[places[i]] = own.get(i);
            }
        }
        return List.of(facts);
    }

    /** The vectors of the best, in their order, {@code float[n][dimension]}. */
    float[][] vectors(Pool pool) {
        float[][] vectors = new float[best.size()][];
        for (int survey = 0; survey < pool.surveys().size(); survey++) {
            int[] places = places(survey);
            float[][] own = Examples.rows(pool.vectors(survey, numbers(places)));
            for (int i = 0; i < places.length; i++) {
                vectors[places[i]] = own[i];
            }
        }
        return vectors;
    }

    private int[] places(int survey) {
        return IntStream.range(0, best.size())
                .filter(i -> best.get(i).survey() == survey)
                .toArray();
    }

    private int[] numbers(int[] places) {
        return IntStream.of(places).map(place -> best.get(place).number()).toArray();
    }
}
