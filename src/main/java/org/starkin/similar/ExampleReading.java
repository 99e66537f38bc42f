package org.starkin.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.EncoderId;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;
import org.starkin.render.StarRow;
import org.starkin.render.Vector;
import org.starkin.star.StarLookup;

/** Makes one vector of several stars of the sky: the direction of the {@link WeightedMean} of theirs. */
final class ExampleReading {

    /**
     * The least length of a mean that is searched for. No star's mean similarity to the examples exceeds the length; and
     * vectors of single precision are off by some 1e-7, so the direction of a mean of this length by some 1e-5.
     */
    static final double LEAST_LENGTH = 0.01;

    private static final String FIELD = "query.objects";

    private ExampleReading() {}

    /** @throws Refusal where a star is not there or given twice, or the stars have no direction in common */
    static Understood read(SkyView view, Query.OfExamples query, SearchSettings settings) {
        Space space = settings.space().orElse(Space.LIGHT_CURVE);
        List<EmbeddedStar> stars = stars(view, query.examples(), space);
        requireDistinct(stars);
        EncoderId encoder = SearchScope.ofOneEncoder(view, Optional.of(surveys(stars)), space)
                .encoder();
        WeightedMean mean = new WeightedMean(IntStream.range(0, stars.size())
                .mapToObj(i -> new WeightedMean.Part(
                        stars.get(i).embedding(), query.examples().get(i).weight()))
                .toList());
        if (mean.length() < LEAST_LENGTH) {
            throw Refusal.BadInput.of(
                    "no_direction",
                    FIELD,
                    "the vectors of the examples cancel each other: their mean has a length of " + mean.length()
                            + ", below " + LEAST_LENGTH
                            + ", so no star is like them all; give examples that are like each other");
        }
        Embedding direction = mean.direction();
        return new Understood(
                SearchScope.ofEncoder(view, settings.surveys(), encoder, space),
                direction,
                ids(stars),
                facts(query, stars, mean, direction));
    }

    private static List<EmbeddedStar> stars(SkyView view, List<Query.Example> examples, Space space) {
        List<EmbeddedStar> stars = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        List<Refusal.NotFound> why = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            StarId id = examples.get(i).id();
            try {
                stars.add(embedded(StarLookup.survey(view, id.survey()), id, space));
            } catch (Refusal.NotFound e) {
                unknown.add(field(i));
                why.add(e);
            }
        }
        if (!why.isEmpty()) {
            throw notFound(unknown, why.getFirst());
        }
        return stars;
    }

    private static EmbeddedStar embedded(SurveySearcher survey, StarId id, Space space) {
        return survey.in(space)
                .flatMap(searcher -> searcher.embedded(id.objectId()))
                .orElseThrow(() -> survey.factsAnywhere(id.objectId()).isEmpty()
                        ? StarLookup.unknown(survey, id.objectId())
                        : new Refusal.NotFound(
                                "no_such_vector",
                                "star " + id + " has no " + space.key() + " vector; ask against another space",
                                List.of()));
    }

    /** That the first is not there, and which others are not. */
    private static Refusal notFound(List<String> unknown, Refusal.NotFound first) {
        List<String> others = unknown.subList(1, unknown.size());
        return new Refusal.NotFound(
                first.code(),
                unknown.getFirst() + ": " + Message.of(first)
                        + (others.isEmpty() ? "" : "; nor are there " + String.join(", ", others)),
                first.suggestions());
    }

    /** By the ids that the stars have of their own: one may be known by several. */
    private static void requireDistinct(List<EmbeddedStar> stars) {
        Map<StarId, Integer> first = new HashMap<>();
        for (int i = 0; i < stars.size(); i++) {
            StarId id = stars.get(i).facts().id();
            Integer before = first.putIfAbsent(id, i);
            if (before != null) {
                throw Refusal.BadInput.of(
                        "invalid_value",
                        field(i),
                        "is star " + id + " like " + field(before)
                                + "; give each star once, with a weight where it is to count more");
            }
        }
    }

    private static List<String> surveys(List<EmbeddedStar> stars) {
        return ids(stars).stream().map(StarId::survey).toList();
    }

    private static List<StarId> ids(List<EmbeddedStar> stars) {
        return stars.stream().map(EmbeddedStar::facts).map(StarFacts::id).toList();
    }

    private static QueryFacts facts(
            Query.OfExamples query, List<EmbeddedStar> stars, WeightedMean mean, Embedding direction) {
        List<ExampleRow> rows = IntStream.range(0, stars.size())
                .mapToObj(i -> new ExampleRow(
                        query.examples().get(i).weight(),
                        direction.similarity(stars.get(i).embedding()),
                        StarRow.of(stars.get(i).facts())))
                .toList();
        return new QueryFacts(
                "objects",
                Optional.empty(),
                Optional.of(new ExampleFacts(mean.pairSimilarity(), mean.length(), rows)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Vector.of(direction)));
    }

    private static String field(int i) {
        return FIELD + "[" + i + "]";
    }
}
