package org.starkin.index;

import java.util.Comparator;

/**
 * A star found by its likeness.
 *
 * @param star what is known of it
 * @param similarity the cosine of the angle between its vector and the query's, -1 to 1
 */
public record Hit(StarFacts star, double similarity) {

    /** Most similar first, ties by survey and id. */
    public static final Comparator<Hit> ORDER = Comparator.comparingDouble(Hit::similarity)
            .reversed()
            .thenComparing(hit -> hit.star().id());
}
