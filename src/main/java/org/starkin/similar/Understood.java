package org.starkin.similar;

import java.util.Optional;
import org.starkin.encoder.Embedding;
import org.starkin.index.StarId;

/**
 * A query, understood.
 *
 * @param scope where to search
 * @param vector what to search with
 * @param self the star of the sky that it is
 * @param facts what to tell of it
 */
record Understood(SearchScope scope, Embedding vector, Optional<StarId> self, QueryFacts facts) {}
