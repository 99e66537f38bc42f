package org.starkin.similar;

import java.util.List;
import org.starkin.encoder.Embedding;
import org.starkin.index.StarId;

/**
 * A query, understood.
 *
 * @param scope where to search
 * @param vector what to search with
 * @param stars the stars of the sky that it is made of, none twice
 * @param facts what to tell of it
 */
record Understood(SearchScope scope, Embedding vector, List<StarId> stars, QueryFacts facts) {

    Understood {
        stars = List.copyOf(stars);
    }
}
