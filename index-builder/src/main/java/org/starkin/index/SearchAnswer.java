package org.starkin.index;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What a search found.
 *
 * @param hits most similar first, ties by survey and id
 * @param surveys how each survey was searched, by name
 */
public record SearchAnswer(List<Hit> hits, List<Searched> surveys) {

    /**
     * How one survey was searched.
     *
     * @param survey its name
     * @param effort candidates that the walk was to keep; none where every vector was compared
     * @param recallAt10 what was measured on this survey at this effort, or at the next lower one that was measured; 1 where
     *     every vector was compared, none where no effort so low was measured
     * @param visited vectors compared with the query
     */
    public record Searched(String survey, OptionalInt effort, OptionalDouble recallAt10, long visited) {

        /** Whether every vector was compared, so that no nearer star can have been missed. */
        public boolean isExact() {
            return effort.isEmpty();
        }
    }

    public SearchAnswer {
        hits = List.copyOf(hits);
        surveys = List.copyOf(surveys);
    }

    /** Whether every vector was compared, so that no nearer star can have been missed. */
    public boolean exact() {
        return surveys.stream().allMatch(Searched::isExact);
    }

    /** Vectors compared with the query. */
    public long visited() {
        return surveys.stream().mapToLong(Searched::visited).sum();
    }
}
