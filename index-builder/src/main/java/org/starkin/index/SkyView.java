package org.starkin.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.starkin.encoder.Embedding;

/**
 * A sky as it was at one moment: the same generations, however many flips happen meanwhile, until it is closed. Thread-safe;
 * close it only when nothing uses it or its searchers any more.
 */
public final class SkyView implements AutoCloseable {

    private final SortedMap<String, SurveySearcher> searchers = new TreeMap<>();
    private final List<SurveySearcher> held;
    private final Map<String, String> broken;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** A view that holds each searcher once more. */
    SkyView(Map<String, SurveySearcher> searchers, Map<String, String> broken) {
        searchers.forEach((survey, searcher) -> this.searchers.put(survey, searcher.forOne()));
        this.held = List.copyOf(searchers.values());
        this.broken = Collections.unmodifiableMap(new TreeMap<>(broken));
        held.forEach(SurveySearcher::retain);
    }

    /** The surveys that can be asked, by name. */
    public List<SurveySearcher> surveys() {
        return List.copyOf(searchers.values());
    }

    /** The survey of this name, where it can be asked. */
    public Optional<SurveySearcher> survey(String name) {
        return Optional.ofNullable(searchers.get(name));
    }

    /**
     * The surveys of which something cannot be read, by name, with the reason. Those that are among {@link #surveys()} too are
     * answered from all the same: from the generation before, or without what is damaged.
     */
    public Map<String, String> broken() {
        return broken;
    }

    /**
     * The stars of several surveys most similar to {@code query}, as if they were one.
     *
     * @param surveys their names; none means all of {@link #surveys()}
     * @throws NoSuchSurvey where one of them is not there or broken
     * @throws IndexMismatch where different encoders made their vectors
     * @throws DimensionMismatch where the query has another length than their vectors
     */
    public SearchAnswer search(Embedding query, Collection<String> surveys, SearchOptions options) {
        return search(query, surveys.isEmpty() ? surveys() : named(surveys), options);
    }

    /** The same in a space that each of the surveys named, at least one, has. */
    public SearchAnswer search(Space space, Embedding query, Collection<String> surveys, SearchOptions options) {
        List<SurveySearcher> asked = new ArrayList<>();
        for (SurveySearcher survey : named(surveys)) {
            asked.add(survey.in(space)
                    .orElseThrow(() ->
                            new NoSuchSurvey(survey.manifest().survey(), "it has no space " + space.key(), List.of())));
        }
        return search(query, asked, options);
    }

    private static SearchAnswer search(Embedding query, List<SurveySearcher> asked, SearchOptions options) {
        requireOneEncoder(asked);
        List<Hit> hits = new ArrayList<>();
        List<SearchAnswer.Searched> searched = new ArrayList<>();
        for (SurveySearcher searcher : asked) {
            SearchAnswer answer = searcher.search(query, options);
            hits.addAll(answer.hits());
            searched.addAll(answer.surveys());
        }
        hits.sort(Hit.ORDER);
        return new SearchAnswer(hits.subList(0, Math.min(options.limit(), hits.size())), searched);
    }

    private List<SurveySearcher> named(Collection<String> surveys) {
        List<SurveySearcher> named = new ArrayList<>();
        for (String survey : new TreeSet<>(surveys)) {
            named.add(survey(survey).orElseThrow(() -> missing(survey)));
        }
        return named;
    }

    private NoSuchSurvey missing(String survey) {
        List<String> known = List.copyOf(searchers.keySet());
        String reason = broken.get(survey);
        return reason == null ? new NoSuchSurvey(survey, known) : new NoSuchSurvey(survey, reason, known);
    }

    private static void requireOneEncoder(List<SurveySearcher> asked) {
        for (SurveySearcher searcher : asked) {
            searcher.manifest().requireEncoder(asked.getFirst().manifest().encoder());
        }
    }

    /** Lets the generations go. Closing twice does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            held.forEach(SurveySearcher::release);
        }
    }
}
