package org.starkin.similar;

import java.util.List;
import java.util.Set;
import org.starkin.index.SearchAnswer;
import org.starkin.index.SearchOptions;
import org.starkin.index.SkyView;
import org.starkin.index.StarFilter;
import org.starkin.index.StarId;

/**
 * Finds the hits of one answer. Where an offset is given, every star is compared: pages are parts of the one right answer,
 * whichever is asked for first, while two walks of different length may differ in a star. Groups of pages are those of the
 * same hits, the {@value SearchOptions#MOST_HITS} most similar, for the same reason; where no offset is given, as many hits
 * are put together as are needed for the groups wanted.
 */
final class KinFinder {

    private static final double ANY_SIMILARITY = -1;

    /** Two of a group are common, more are few. */
    private static final int HITS_PER_GROUP = 2;

    /** How many times as many hits are looked for, where those were too few. */
    private static final int MORE = 4;

    private final SkyView view;
    private final Understood understood;
    private final SearchSettings settings;
    private final StarFilter filter;
    private final Set<StarId> leftOut;

    KinFinder(SkyView view, Understood understood, SearchSettings settings, StarFilter filter, List<StarId> leftOut) {
        this.view = view;
        this.understood = understood;
        this.settings = settings;
        this.filter = filter;
        this.leftOut = Set.copyOf(leftOut);
    }

    FoundKin find() {
        if (settings.groupArcsec().isPresent()) {
            return grouped(settings.groupArcsec().get());
        }
        int offset = settings.offset().orElse(0);
        return FoundKin.single(search(offset + settings.limit()), offset, settings.limit());
    }

    private FoundKin grouped(double radiusArcsec) {
        if (settings.offset().isPresent()) {
            SearchAnswer found = search(SearchOptions.MOST_HITS);
            return FoundKin.grouped(
                    found,
                    HitGroups.of(found.hits(), radiusArcsec),
                    settings.offset().get(),
                    settings.limit());
        }
        int depth = Math.min(SearchOptions.MOST_HITS, HITS_PER_GROUP * settings.limit());
        while (true) {
            SearchAnswer found = search(depth);
            List<HitGroups.Group> groups = HitGroups.of(found.hits(), radiusArcsec);
            boolean isAll = found.hits().size() < depth || depth == SearchOptions.MOST_HITS;
            if (groups.size() >= settings.limit() || isAll) {
                return FoundKin.grouped(found, groups, 0, settings.limit());
            }
            depth = Math.min(SearchOptions.MOST_HITS, MORE * depth);
        }
    }

    private SearchAnswer search(int limit) {
        SearchOptions options = new SearchOptions(
                limit, settings.minSimilarity().orElse(ANY_SIMILARITY), settings.thoroughness(), leftOut, filter);
        return view.search(
                understood.scope().space(),
                understood.vector(),
                understood.scope().names(),
                options);
    }
}
