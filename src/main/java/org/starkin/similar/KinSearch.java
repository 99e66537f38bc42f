package org.starkin.similar;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.starkin.index.Hit;
import org.starkin.index.SearchAnswer;
import org.starkin.index.SearchOptions;
import org.starkin.index.SkyView;
import org.starkin.index.StarFilter;
import org.starkin.index.StarId;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.operate.Validation;
import org.starkin.render.AnsweredBy;
import org.starkin.render.StarRow;
import org.starkin.render.Stopwatch;
import org.starkin.star.StarLookup;

/** Finds the stars most like a query. Thread-safe; each search is answered from one view of the sky. */
@Singleton
public final class KinSearch {

    private static final double ANY_SIMILARITY = -1;

    private final OpenSky sky;
    private final QueryReading reading;
    private final Validation validation;

    KinSearch(OpenSky sky, QueryReading reading, Validation validation) {
        this.sky = sky;
        this.reading = reading;
        this.validation = validation;
    }

    /**
     * The nearest stars.
     *
     * @throws Refusal where the query or the settings are not allowed, or nothing can be asked
     */
    public KinAnswer search(Query query, SearchSettings settings) {
        Stopwatch watch = new Stopwatch();
        validation.requireValid(settings);
        StarFilter filter = settings.filter().map(FilterBody::filter).orElse(StarFilter.NONE);
        try (SkyView view = sky.acquire()) {
            Understood understood = reading.read(view, query, settings);
            requireKnown(filter, view, understood.scope().names());
            List<StarId> leftOut = settings.includeSelf() ? List.of() : understood.stars();
            SearchAnswer found =
                    view.search(understood.vector(), understood.scope().names(), options(settings, leftOut, filter));
            return new KinAnswer(
                    sky.name(),
                    understood.scope().surveys().stream().map(AnsweredBy::of).toList(),
                    watch.tookMs(),
                    facts(understood.scope(), settings, found, leftOut),
                    understood.facts(),
                    rows(found.hits()));
        }
    }

    private static void requireKnown(StarFilter filter, SkyView view, List<String> surveys) {
        KnownProperties.require(filter, view, surveys);
        if (filter.ranges().containsKey(StarFilter.Quantity.STRANGENESS_PERCENTILE)) {
            surveys.forEach(survey -> StarLookup.strangeStars(StarLookup.survey(view, survey)));
        }
    }

    private static SearchOptions options(SearchSettings settings, List<StarId> leftOut, StarFilter filter) {
        return new SearchOptions(
                settings.limit(),
                settings.minSimilarity().orElse(ANY_SIMILARITY),
                settings.thoroughness(),
                Set.copyOf(leftOut),
                filter);
    }

    private static SearchFacts facts(
            SearchScope scope, SearchSettings settings, SearchAnswer found, List<StarId> leftOut) {
        return new SearchFacts(
                scope.names(),
                scope.skipped(),
                settings.limit(),
                found.hits().size(),
                settings.minSimilarity(),
                found.exact(),
                settings.effort(),
                settings.recall(),
                found.visited(),
                found.surveys().stream().map(SearchedRow::of).toList(),
                leftOut.stream().map(StarId::toString).toList(),
                settings.filter());
    }

    private static List<KinRow> rows(List<Hit> hits) {
        List<KinRow> rows = new ArrayList<>(hits.size());
        for (Hit hit : hits) {
            rows.add(new KinRow(rows.size() + 1, hit.similarity(), StarRow.of(hit.star())));
        }
        return rows;
    }
}
