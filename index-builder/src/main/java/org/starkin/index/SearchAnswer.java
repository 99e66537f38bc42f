package org.starkin.index;

import java.util.List;

/**
 * What a search found.
 *
 * @param hits most similar first, ties by survey and id
 * @param exact whether every vector was compared, so that no nearer star can have been missed
 * @param visited vectors compared with the query
 */
public record SearchAnswer(List<Hit> hits, boolean exact, long visited) {

    public SearchAnswer {
        hits = List.copyOf(hits);
    }
}
