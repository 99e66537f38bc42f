package org.starkin.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.starkin.encoder.Embedding;

/** Finds the stars of one generation whose vectors are most like another, and tells how it looked. Thread-safe. */
final class NeighbourSearch {

    private final Manifest manifest;
    private final SpaceHome home;
    private final StoredFacts facts;

    NeighbourSearch(SpaceHome home, StoredFacts facts) {
        this.manifest = home.manifest();
        this.home = home;
        this.facts = facts;
    }

    /** The neighbours of a vector of the survey's dimension. */
    SearchAnswer of(Embedding query, SearchOptions options) throws IOException {
        SpaceHome.Sought sought = new SpaceHome.Sought(
                options.limit(),
                options.minSimilarity(),
                leftOut(options),
                options.filter(),
                effort(options.thoroughness()));
        Found found = home.nearest(query.toArray(), sought);
        List<StarFacts> stars = facts.of(found.stars());
        List<Hit> hits = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            hits.add(new Hit(stars.get(i), found.similarities()[i]));
        }
        return new SearchAnswer(hits, List.of(searched(found, sought)));
    }

    private OptionalInt effort(Thoroughness thoroughness) {
        return switch (thoroughness) {
            case Thoroughness.OfSurvey _ -> OptionalInt.of(manifest.recall().defaultEffort());
            case Thoroughness.Exact _ -> OptionalInt.empty();
            case Thoroughness.Effort effort -> OptionalInt.of(effort.candidates());
            case Thoroughness.Recall recall -> manifest.recall().effortFor(recall.atLeast());
        };
    }

    private SearchAnswer.Searched searched(Found found, SpaceHome.Sought sought) {
        if (found.exact() || sought.effort().isEmpty()) {
            return new SearchAnswer.Searched(
                    manifest.survey(), OptionalInt.empty(), OptionalDouble.of(1), found.visited());
        }
        return new SearchAnswer.Searched(
                manifest.survey(),
                sought.effort(),
                manifest.recall().at(sought.kept(sought.effort().getAsInt())),
                found.visited());
    }

    private List<Integer> leftOut(SearchOptions options) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (StarId id : options.leftOut()) {
            if (id.survey().equals(manifest.survey())) {
                home.find(id.objectId()).ifPresent(numbers::add);
            }
        }
        return numbers;
    }
}
