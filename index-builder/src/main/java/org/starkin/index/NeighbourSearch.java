package org.starkin.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.starkin.encoder.Embedding;
import org.starkin.graph.LeftOut;

/** Finds the stars of one generation whose vectors are most like another, and tells how it looked. Thread-safe. */
final class NeighbourSearch {

    private final Manifest manifest;
    private final Segment segment;
    private final StoredFacts facts;
    private final VectorSearch vectors;
    private final FilterSearch filters;

    NeighbourSearch(Manifest manifest, Segment segment, StoredFacts facts, VectorSearch vectors, FilterSearch filters) {
        this.manifest = manifest;
        this.segment = segment;
        this.facts = facts;
        this.vectors = vectors;
        this.filters = filters;
    }

    /** The neighbours of a vector of the survey's dimension. */
    SearchAnswer of(Embedding query, SearchOptions options) throws IOException {
        VectorSearch.Wanted wanted = new VectorSearch.Wanted(
                options.limit(), options.minSimilarity(), leftOut(options), filters.accepted(options.filter()));
        OptionalInt effort = effort(options.thoroughness());
        float[] values = query.toArray();
        Found found =
                effort.isEmpty() ? vectors.exact(values, wanted) : vectors.walk(values, wanted, effort.getAsInt());
        List<StarFacts> stars = facts.of(found.stars());
        List<Hit> hits = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            hits.add(new Hit(stars.get(i), found.similarities()[i]));
        }
        return new SearchAnswer(hits, List.of(searched(found, effort, wanted)));
    }

    private OptionalInt effort(Thoroughness thoroughness) {
        return switch (thoroughness) {
            case Thoroughness.OfSurvey _ -> OptionalInt.of(manifest.recall().defaultEffort());
            case Thoroughness.Exact _ -> OptionalInt.empty();
            case Thoroughness.Effort effort -> OptionalInt.of(effort.candidates());
            case Thoroughness.Recall recall -> manifest.recall().effortFor(recall.atLeast());
        };
    }

    private SearchAnswer.Searched searched(Found found, OptionalInt effort, VectorSearch.Wanted wanted) {
        return found.exact() || effort.isEmpty()
                ? new SearchAnswer.Searched(
                        manifest.survey(), OptionalInt.empty(), OptionalDouble.of(1), found.visited())
                : new SearchAnswer.Searched(
                        manifest.survey(),
                        effort,
                        manifest.recall()
                                .at(wanted.nearest().reach(wanted.limit()).kept(effort.getAsInt())),
                        found.visited());
    }

    private LeftOut leftOut(SearchOptions options) throws IOException {
        int[] numbers = new int[options.leftOut().size()];
        int count = 0;
        for (StarId id : options.leftOut()) {
            OptionalInt star =
                    id.survey().equals(manifest.survey()) ? segment.find(id.objectId()) : OptionalInt.empty();
            if (star.isPresent()) {
                numbers[count++] = star.getAsInt();
            }
        }
        return LeftOut.of(Arrays.copyOf(numbers, count));
    }
}
