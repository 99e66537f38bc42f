package org.starkin.similar;

import java.util.List;
import java.util.Optional;
import org.starkin.encoder.Embedding;
import org.starkin.index.Space;
import org.starkin.index.StarId;

/**
 * A query, understood.
 *
 * @param scope where to search
 * @param vector what to search with
 * @param stars the stars of the sky that it is made of, none twice
 * @param facts what to tell of it
 * @param among only stars that have a vector in this space too; of a search through the joint space
 */
record Understood(SearchScope scope, Embedding vector, List<StarId> stars, QueryFacts facts, Optional<Space> among) {

    Understood {
        stars = List.copyOf(stars);
    }

    /** Among all stars of its space. */
    Understood(SearchScope scope, Embedding vector, List<StarId> stars, QueryFacts facts) {
        this(scope, vector, stars, facts, Optional.empty());
    }
}
