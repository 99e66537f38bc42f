package org.starkin.index;

import java.util.Optional;

/**
 * How to search.
 *
 * @param limit the most hits wanted, 1 to 1000
 * @param minSimilarity hits below this cosine are left out, -1 to 1
 * @param exact whether to compare with every vector instead of walking the graph
 * @param effort candidates that the walk keeps, 0 (the survey's own default, from its manifest) to 10,000
 * @param leftOut a star that must not be among the hits: the query itself
 * @param filter among which stars to search
 */
public record SearchOptions(
        int limit, double minSimilarity, boolean exact, int effort, Optional<StarId> leftOut, StarFilter filter) {

    public static final int MOST_HITS = 1000;
    public static final int MOST_EFFORT = 10_000;

    public SearchOptions {
        if (limit < 1 || limit > MOST_HITS) {
            throw new IllegalArgumentException("limit " + limit + " is outside 1 to " + MOST_HITS);
        }
        if (!(minSimilarity >= -1 && minSimilarity <= 1)) {
            throw new IllegalArgumentException("min_similarity " + minSimilarity + " is outside -1 to 1");
        }
        if (effort < 0 || effort > MOST_EFFORT) {
            throw new IllegalArgumentException(
                    "effort " + effort + " is outside 0 (the survey's default) to " + MOST_EFFORT);
        }
    }

    /** The {@code limit} nearest, of any similarity, at the default effort. */
    public static SearchOptions nearest(int limit) {
        return new SearchOptions(limit, -1, false, 0, Optional.empty(), StarFilter.NONE);
    }

    /** The same, comparing with every vector. */
    public SearchOptions exactly() {
        return new SearchOptions(limit, minSimilarity, true, effort, leftOut, filter);
    }

    /** The same without one star. */
    public SearchOptions without(StarId star) {
        return new SearchOptions(limit, minSimilarity, exact, effort, Optional.of(star), filter);
    }

    /** The same among fewer stars. */
    public SearchOptions among(StarFilter stars) {
        return new SearchOptions(limit, minSimilarity, exact, effort, leftOut, stars);
    }
}
