package org.starkin.index;

import java.util.Set;

/**
 * How to search.
 *
 * @param limit the most hits wanted, 1 to 10,000
 * @param minSimilarity hits below this cosine are left out, -1 to 1
 * @param thoroughness by which effort
 * @param leftOut stars that must not be among the hits: those that the query is made of; a few, for each costs a little
 * @param filter among which stars to search
 */
public record SearchOptions(
        int limit, double minSimilarity, Thoroughness thoroughness, Set<StarId> leftOut, StarFilter filter) {

    public static final int MOST_HITS = 10_000;

    public SearchOptions {
        leftOut = Set.copyOf(leftOut);
        if (limit < 1 || limit > MOST_HITS) {
            throw new IllegalArgumentException("limit " + limit + " is outside 1 to " + MOST_HITS);
        }
        if (!(minSimilarity >= -1 && minSimilarity <= 1)) {
            throw new IllegalArgumentException("min_similarity " + minSimilarity + " is outside -1 to 1");
        }
    }

    /** The {@code limit} nearest, of any similarity, at the default effort. */
    public static SearchOptions nearest(int limit) {
        return new SearchOptions(limit, -1, Thoroughness.DEFAULT, Set.of(), StarFilter.NONE);
    }

    /** The same, comparing with every vector. */
    public SearchOptions exactly() {
        return with(Thoroughness.EXACT);
    }

    /** The same, as thoroughly as this. */
    public SearchOptions with(Thoroughness other) {
        return new SearchOptions(limit, minSimilarity, other, leftOut, filter);
    }

    /** The same without stars less similar than this. */
    public SearchOptions atLeast(double similarity) {
        return new SearchOptions(limit, similarity, thoroughness, leftOut, filter);
    }

    /** The same without one star. */
    public SearchOptions without(StarId star) {
        return without(Set.of(star));
    }

    /** The same without some stars. */
    public SearchOptions without(Set<StarId> stars) {
        return new SearchOptions(limit, minSimilarity, thoroughness, stars, filter);
    }

    /** The same among fewer stars. */
    public SearchOptions among(StarFilter stars) {
        return new SearchOptions(limit, minSimilarity, thoroughness, leftOut, stars);
    }
}
