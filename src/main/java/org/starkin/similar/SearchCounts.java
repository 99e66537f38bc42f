package org.starkin.similar;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.starkin.index.Thoroughness;

/** Counts searches by survey and by how thorough they are. As many counters as the sky has surveys, whatever is asked. Thread-safe. */
@Singleton
final class SearchCounts {

    private final MeterRegistry registry;
    private final Map<String, Counter> bySurvey = new ConcurrentHashMap<>();
    private final Map<String, Counter> byThoroughness = new ConcurrentHashMap<>();

    SearchCounts(MeterRegistry registry) {
        this.registry = registry;
    }

    /** A search that went through these surveys. */
    void count(SearchScope scope, Thoroughness thoroughness) {
        scope.surveys()
                .forEach(survey -> bySurvey.computeIfAbsent(
                                survey.survey(), name -> counter("starkin.searches", "survey", name))
                        .increment());
        byThoroughness
                .computeIfAbsent(
                        word(thoroughness), word -> counter("starkin.searches.by.thoroughness", "asked_for", word))
                .increment();
    }

    private Counter counter(String name, String tag, String value) {
        return Counter.builder(name).tag(tag, value).register(registry);
    }

    private static String word(Thoroughness thoroughness) {
        return switch (thoroughness) {
            case Thoroughness.OfSurvey _ -> "default";
            case Thoroughness.Exact _ -> "exact";
            case Thoroughness.Effort _ -> "effort";
            case Thoroughness.Recall _ -> "recall";
        };
    }
}
