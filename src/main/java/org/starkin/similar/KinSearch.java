package org.starkin.similar;

import jakarta.inject.Singleton;
import java.util.List;
import org.starkin.index.SearchOptions;
import org.starkin.index.SkyView;
import org.starkin.index.StarFilter;
import org.starkin.index.StarId;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.operate.Stage;
import org.starkin.operate.Stages;
import org.starkin.operate.Validation;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Stopwatch;
import org.starkin.star.StarLookup;

/** Finds the stars most like a query. Thread-safe; each search is answered from one view of the sky. */
@Singleton
public final class KinSearch {

    private final OpenSky sky;
    private final QueryReading reading;
    private final Validation validation;
    private final Stages stages;
    private final SearchCounts counts;

    KinSearch(OpenSky sky, QueryReading reading, Validation validation, Stages stages, SearchCounts counts) {
        this.sky = sky;
        this.reading = reading;
        this.validation = validation;
        this.stages = stages;
        this.counts = counts;
    }

    /**
     * The nearest stars.
     *
     * @throws Refusal where the query or the settings are not allowed, or nothing can be asked
     */
    public KinAnswer search(Query query, SearchSettings settings) {
        validation.requireValid(settings);
        try (SkyView view = sky.acquire()) {
            return search(view, query, settings);
        }
    }

    /**
     * The same from a view that the caller holds.
     *
     * @param settings valid
     */
    KinAnswer search(SkyView view, Query query, SearchSettings settings) {
        Stopwatch watch = new Stopwatch();
        validation.requireRows(settings.limit());
        requireWithin(settings);
        StarFilter filter = settings.filter().map(FilterBody::filter).orElse(StarFilter.NONE);
        Understood understood = stages.run(Stage.READ, () -> reading.read(view, query, settings));
        SearchScope scope = understood.scope();
        settings.ifGeneration().ifPresent(wanted -> GenerationPin.require(wanted, scope.surveys()));
        requireKnown(filter, view, scope);
        StarFilter among = understood.among().map(filter::having).orElse(filter);
        List<StarId> leftOut = settings.includeSelf() ? List.of() : understood.stars();
        FoundKin found = stages.run(Stage.WALK, () -> new KinFinder(view, understood, settings, among, leftOut).find());
        counts.count(scope, settings.thoroughness());
        return stages.run(Stage.RENDER, () -> answer(watch, view, understood, settings, found, leftOut));
    }

    private KinAnswer answer(
            Stopwatch watch,
            SkyView view,
            Understood understood,
            SearchSettings settings,
            FoundKin found,
            List<StarId> leftOut) {
        SearchScope scope = understood.scope();
        return new KinAnswer(
                sky.name(),
                scope.surveys().stream()
                        .map(survey -> AnsweredBy.of(view, survey))
                        .toList(),
                watch.tookMs(),
                facts(understood, settings, found, leftOut),
                understood.facts(),
                KinRows.of(view, found, understood, settings));
    }

    private static void requireWithin(SearchSettings settings) {
        if (settings.depth() > SearchOptions.MOST_HITS) {
            throw Refusal.BadInput.of(
                    "too_deep",
                    "offset",
                    settings.offset().orElse(0) + " and the limit " + settings.limit() + " together exceed "
                            + SearchOptions.MOST_HITS + "; narrow the search by a filter instead");
        }
    }

    private static void requireKnown(StarFilter filter, SkyView view, SearchScope scope) {
        KnownProperties.require(filter, view, scope.names(), scope.space());
        if (filter.ranges().containsKey(StarFilter.Quantity.STRANGENESS_PERCENTILE)) {
            scope.names()
                    .forEach(survey -> StarLookup.strangeStars(
                            StarLookup.survey(view, survey).in(scope.space()).orElseThrow()));
        }
    }

    private static SearchFacts facts(
            Understood understood, SearchSettings settings, FoundKin found, List<StarId> leftOut) {
        SearchScope scope = understood.scope();
        return new SearchFacts(
                scope.names(),
                scope.skipped(),
                settings.limit(),
                settings.offset(),
                found.hits().size(),
                settings.minSimilarity(),
                found.searched().exact(),
                settings.effort(),
                settings.recall(),
                found.searched().visited(),
                found.searched().surveys().stream().map(SearchedRow::of).toList(),
                leftOut.stream().map(StarId::toString).toList(),
                settings.filter(),
                settings.groupArcsec(),
                found.grouped(),
                understood.among().orElse(scope.space()).key(),
                scope.space().key());
    }
}
