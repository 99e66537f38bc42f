package org.starkin.rank;

import java.util.Collection;
import java.util.List;
import org.starkin.index.StarFilter;
import org.starkin.index.StarId;

/**
 * What is asked of a ranking.
 *
 * @param method how stars are scored
 * @param filter which stars are ranked; a model is fitted against random stars of all
 * @param known stars whose class is known: neither ranked, nor among those random stars
 * @param depth how many of the best are ranked, 1 to {@value #MOST_RANKED}
 * @param diversity 0: by score alone, to 1: each star as unlike those before it as can be, among the best {@value #DIVERSE}
 * @param seed of the random stars
 */
public record RareOptions(
        Method method, StarFilter filter, Collection<StarId> known, int depth, double diversity, long seed) {

    /** The most stars of a ranking. */
    public static final int MOST_RANKED = 10_000;

    /** The best, among which diversity is sought. */
    public static final int DIVERSE = 1000;

    public RareOptions {
        known = List.copyOf(known);
        if (depth < 1 || depth > MOST_RANKED) {
            throw new IllegalArgumentException("depth " + depth + " is outside 1 to " + MOST_RANKED);
        }
        if (!(diversity >= 0 && diversity <= 1)) {
            throw new IllegalArgumentException("diversity " + diversity + " is outside 0 to 1");
        }
        if (diversity > 0 && depth > DIVERSE) {
            throw new IllegalArgumentException(
                    "depth " + depth + " is above " + DIVERSE + ", the best among which diversity is sought");
        }
    }
}
