package org.starkin.match;

import java.util.OptionalDouble;
import org.starkin.index.StarFacts;

/**
 * A star that may be the source's counterpart.
 *
 * @param star what is known of it
 * @param pMatch how probably it is
 * @param separationArcsec from the source, where that has a position
 * @param similarity the cosine of their vectors, where the source has one
 * @param periodRatio its period over the source's, of those two that agree best; none where either has none
 * @param isNearest whether no candidate is nearer on the sky; where the source has no position, whether none is more similar
 */
public record Candidate(
        StarFacts star,
        double pMatch,
        OptionalDouble separationArcsec,
        OptionalDouble similarity,
        OptionalDouble periodRatio,
        boolean isNearest) {}
