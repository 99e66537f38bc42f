package org.starkin.rare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.starkin.index.Manifest;
import org.starkin.index.SkyView;
import org.starkin.index.StarId;
import org.starkin.index.SurveySearcher;
import org.starkin.label.Answer;
import org.starkin.label.LabelSet;
import org.starkin.label.LabelSets;
import org.starkin.label.LastAnswers;
import org.starkin.label.RecordedRanking;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.rank.Examples;
import org.starkin.rank.Method;
import org.starkin.rank.Pool;
import org.starkin.rank.RankedStar;
import org.starkin.rank.Ranking;
import org.starkin.rank.RareOptions;
import org.starkin.rank.RareSearch;
import org.starkin.render.AnsweredBy;
import org.starkin.render.StarRow;
import org.starkin.render.Stopwatch;
import org.starkin.similar.ExampleVectors;

/** Ranks stars by examples, and does so again. Thread-safe; each ranking is made of one view of the sky. */
@Singleton
final class RareRanking {

    private static final long DEFAULT_SEED = 1;
    private static final String AUTO = "auto";

    private final OpenSky sky;
    private final ExampleVectors vectors;
    private final LabelSets sets;
    private final ObjectMapper json;

    RareRanking(OpenSky sky, ExampleVectors vectors, LabelSets sets, ObjectMapper json) {
        this.sky = sky;
        this.vectors = vectors;
        this.sets = sets;
        this.json = json;
    }

    /** A ranking of one view, deep enough for its digest. */
    private record Made(KnownStars known, List<SurveySearcher> surveys, Ranking ranking, String digest) {

        Map<String, String> generations() {
            Map<String, String> generations = new TreeMap<>();
            for (SurveySearcher survey : surveys) {
                generations.put(survey.manifest().survey(), survey.manifest().generationName());
            }
            return generations;
        }
    }

    /**
     * Ranks.
     *
     * @throws Refusal where it cannot be made
     */
    RareAnswer rank(RareRequest request) {
        Stopwatch watch = new Stopwatch();
        RareLimits.requireDepth(request);
        Optional<LabelSet> set = request.labelSet().map(sets::get);
        try (SkyView view = sky.acquire()) {
            long labels = set.map(one -> (long) one.labels().size()).orElse(0L);
            Made made = make(
                    view, request, set.map(one -> LastAnswers.of(one, labels)).orElse(Map.of()));
            Optional<Long> number = set.flatMap(one -> sets.remember(
                    one.name(),
                    new RecordedRanking(
                            0,
                            labels,
                            written(request.wholeRanking()),
                            made.generations(),
                            made.digest(),
                            Instant.now(),
                            request.by().orElse(""))));
            return new RareAnswer(
                    sky.name(),
                    made.surveys().stream().map(AnsweredBy::of).toList(),
                    watch.tookMs(),
                    facts(request, made, number),
                    rows(request, made));
        }
    }

    /**
     * Makes a remembered ranking again.
     *
     * @throws Refusal where it cannot be made
     */
    ReplayedRow again(LabelSet set, RecordedRanking ranking) {
        RareRequest request = read(ranking.request());
        try (SkyView view = sky.acquire()) {
            Made made = make(view, request, LastAnswers.of(set, ranking.labels()));
            return new ReplayedRow(
                    ranking.number(),
                    ranking.labels(),
                    made.digest().equals(ranking.digest()),
                    made.generations().equals(ranking.generations()),
                    ranking.generations(),
                    made.generations(),
                    ranking.digest(),
                    made.digest());
        }
    }

    private Made make(SkyView view, RareRequest request, Map<StarId, Answer> answers) {
        RareLimits.requireFewLightCurves(request);
        KnownStars known = new KnownStars();
        known.add(vectors.read(view, request.positives().orElse(List.of()), "positives", request.surveys()), true);
        known.add(vectors.read(view, request.negatives().orElse(List.of()), "negatives", request.surveys()), false);
        known.add(answers, view);
        Examples examples = known.examples();
        List<SurveySearcher> surveys = ExampleVectors.surveys(view, request.surveys(), known.encoder());
        if (surveys.isEmpty()) {
            throw new Refusal.Unavailable("no_sky", "the surveys hold no star to rank");
        }
        Ranking ranking = RareSearch.rank(
                new Pool(surveys),
                examples,
                new RareOptions(
                        method(request, examples),
                        ExampleVectors.filter(request.filter(), view, surveys),
                        known.stars(),
                        Math.max(RareOptions.DIVERSE, request.passedOver() + request.stars()),
                        request.diversity().orElse(0.0),
                        request.seed().orElse(DEFAULT_SEED)));
        return new Made(known, surveys, ranking, OrderDigest.of(ranking));
    }

    private static Method method(RareRequest request, Examples examples) {
        String word = request.method().orElse(AUTO);
        return word.equals(AUTO)
                ? Method.bestFor(examples.positives().size())
                : Method.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static RankingFacts facts(RareRequest request, Made made, Optional<Long> number) {
        Examples examples = made.known().examples();
        return new RankingFacts(
                made.surveys().stream()
                        .map(SurveySearcher::manifest)
                        .map(Manifest::survey)
                        .toList(),
                made.ranking().method().name().toLowerCase(Locale.ROOT),
                examples.positives().size(),
                examples.negatives().size(),
                made.known().unused(),
                made.ranking().ranked(),
                made.ranking().expectedMembers(),
                made.ranking().isCalibrated(),
                request.seed().orElse(DEFAULT_SEED),
                made.digest(),
                number,
                request.passedOver(),
                request.stars());
    }

    private static List<RareRow> rows(RareRequest request, Made made) {
        List<RankedStar> stars = made.ranking().stars();
        List<RareRow> rows = new ArrayList<>();
        int end = Math.min(stars.size(), request.passedOver() + request.stars());
        for (int i = request.passedOver(); i < end; i++) {
            RankedStar star = stars.get(i);
            rows.add(new RareRow(
                    i + 1,
                    star.score(),
                    star.novelty(),
                    star.similarity(),
                    made.known().names().get(star.nearestExample()),
                    star.negativeSimilarity(),
                    StarRow.of(star.star())));
        }
        return rows;
    }

    private String written(RareRequest request) {
        try {
            return json.writeValueAsString(request);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private RareRequest read(String request) {
        try {
            return json.readValue(request, RareRequest.class);
        } catch (JsonProcessingException e) {
            throw Refusal.BadInput.of(
                    "unreadable_ranking",
                    "a remembered request is none that this server understands: " + e.getOriginalMessage());
        }
    }
}
