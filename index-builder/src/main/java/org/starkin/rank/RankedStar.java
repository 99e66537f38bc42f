package org.starkin.rank;

import java.util.OptionalDouble;
import org.starkin.index.StarFacts;

/**
 * A star of a ranking, and why it is there.
 *
 * @param star what is known of it
 * @param score how probably it is of the class, 0 to 1; see {@link Calibration}
 * @param rawScore what the method gave it; comparable within one ranking only
 * @param novelty 1 less the greatest similarity to an example, positive or negative: 0 to 2, 0 for a twin of one that is
 *     labelled already
 * @param similarity to the most similar positive example, a cosine
 * @param nearestExample which that is, by its place among the positive examples
 * @param negativeSimilarity to the most similar negative example, where there is any
 */
public record RankedStar(
        StarFacts star,
        double score,
        double rawScore,
        double novelty,
        double similarity,
        int nearestExample,
        OptionalDouble negativeSimilarity) {}
