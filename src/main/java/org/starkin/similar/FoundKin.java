package org.starkin.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.index.Hit;
import org.starkin.index.SearchAnswer;

/**
 * The hits that an answer shows, out of those that were found.
 *
 * @param searched how they were found
 * @param hits those shown, most similar first
 * @param siblings of each of them, in their order; empty where hits are not put together
 * @param grouped how many hits were put together; absent where they are not
 */
record FoundKin(SearchAnswer searched, List<Hit> hits, List<List<Hit>> siblings, Optional<Integer> grouped) {

    /** Some of the hits as they are. */
    static FoundKin single(SearchAnswer found, int offset, int limit) {
        return new FoundKin(found, page(found.hits(), offset, limit), List.of(), Optional.empty());
    }

    /** Some of the groups. */
    static FoundKin grouped(SearchAnswer found, List<HitGroups.Group> groups, int offset, int limit) {
        List<Hit> hits = new ArrayList<>();
        List<List<Hit>> siblings = new ArrayList<>();
        for (HitGroups.Group group : page(groups, offset, limit)) {
            hits.add(group.best());
            siblings.add(group.siblings());
        }
        return new FoundKin(found, hits, siblings, Optional.of(found.hits().size()));
    }

    private static <T> List<T> page(List<T> all, int offset, int limit) {
        return all.subList(Math.min(offset, all.size()), Math.min(offset + limit, all.size()));
    }
}
