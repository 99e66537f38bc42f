package org.starkin.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.starkin.index.StarFacts;

/**
 * Ranks the stars of a pool by examples. Deterministic: the same pool, examples in the same order, and options give the same
 * ranking; a deeper one begins as a shallower one. Every star is compared; nothing is approximate.
 */
public final class RareSearch {

    private RareSearch() {}

    /**
     * The best stars.
     *
     * @throws IllegalArgumentException where the examples have another dimension than the pool
     */
    public static Ranking rank(Pool pool, Examples examples, RareOptions options) {
        RareModel model = RareModel.fit(pool, options.method(), examples, options.known(), options.seed());
        float[][] scores = model.scores(pool);
        Calibration calibration = Calibration.fit(scores, model.crossValidated());
        boolean isDiverse = options.diversity() > 0;
        Candidates candidates = Candidates.of(
                scores,
                pool.accepted(options.filter()),
                pool.numbers(options.known()),
                isDiverse ? RareOptions.DIVERSE : options.depth());
        float[][] vectors = candidates.vectors(pool);
        int[] order = isDiverse
                ? Diversity.order(rawScores(candidates), vectors, options.diversity())
                : IntStream.range(0, vectors.length).toArray();
        List<StarFacts> facts = candidates.facts(pool);
        Explanation explanation = new Explanation(examples);
        List<RankedStar> stars = new ArrayList<>();
        for (int place : IntStream.of(order).limit(options.depth()).toArray()) {
            double rawScore = candidates.best().get(place).rawScore();
            stars.add(explanation.of(facts.get(place), vectors[place], rawScore, calibration.probability(rawScore)));
        }
        return new Ranking(
                options.method(), stars, candidates.ranked(), calibration.members(), calibration.isMeasured());
    }

    private static double[] rawScores(Candidates candidates) {
        return candidates.best().stream()
                .mapToDouble(Candidates.Candidate::rawScore)
                .toArray();
    }

    /** Says why a star is where it is. */
    private static final class Explanation {

        private final float[][] positives;
        private final float[][] negatives;

        Explanation(Examples examples) {
            positives = Examples.rows(examples.positives());
            negatives = Examples.rows(examples.negatives());
        }

        RankedStar of(StarFacts facts, float[] vector, double rawScore, double score) {
            int nearest = Cosines.nearest(vector, positives);
            double similarity = Cosines.of(vector, positives[nearest]);
            OptionalDouble negative = negatives.length == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Cosines.of(vector, negatives[Cosines.nearest(vector, negatives)]));
            double novelty = 1 - Math.max(similarity, negative.orElse(-1));
            return new RankedStar(facts, score, rawScore, novelty, similarity, nearest, negative);
        }
    }
}
