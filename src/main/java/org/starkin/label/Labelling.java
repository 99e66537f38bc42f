package org.starkin.label;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.starkin.index.SkyView;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.operate.Message;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.render.Stopwatch;
import org.starkin.star.StarLookup;

/** What users do with label sets, beside having stars ranked by them. Thread-safe. */
@Singleton
final class Labelling {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LabelSets sets;
    private final OpenSky sky;

    Labelling(LabelSets sets, OpenSky sky) {
        this.sets = sets;
        this.sky = sky;
    }

    LabelSetsAnswer all() {
        Stopwatch watch = new Stopwatch();
        List<LabelSetRow> rows = sets.all();
        return new LabelSetsAnswer(sky.name(), watch.tookMs(), rows);
    }

    LabelSetAnswer one(String name) {
        Stopwatch watch = new Stopwatch();
        return answer(watch, sets.get(name));
    }

    private LabelSetAnswer answer(Stopwatch watch, LabelSet set) {
        Map<String, Long> stars = new TreeMap<>();
        Answer.said().forEach(answer -> stars.put(answer.word(), 0L));
        LastAnswers.of(set, Long.MAX_VALUE).values().forEach(answer -> stars.merge(answer.word(), 1L, Long::sum));
        return new LabelSetAnswer(sky.name(), watch.tookMs(), LabelSetRow.of(set), stars);
    }

    /**
     * Gives a set another name, another note, or both; what is left out stays.
     *
     * @throws Refusal.Conflict where there is another set of that name
     */
    LabelSetAnswer change(String name, LabelSetChange change) {
        Stopwatch watch = new Stopwatch();
        return answer(watch, sets.change(name, change.name(), change.note()));
    }

    /**
     * Makes a set, empty or of an export.
     *
     * @throws Refusal.Conflict where there is one of that name
     */
    LabelSetAnswer create(LabelSetBody body) {
        Stopwatch watch = new Stopwatch();
        Instant now = LabelSets.now();
        String by = body.createdBy().orElse("");
        List<LabelBody> labels = body.labels().orElse(List.of());
        List<RankingBody> rankings = body.rankings().orElse(List.of());
        LabelSet set = new LabelSet(
                body.name(),
                body.note().orElse(""),
                body.createdAt().map(Labelling::kept).orElse(now),
                by,
                IntStream.range(0, labels.size())
                        .mapToObj(i -> taken(i + 1, labels.get(i), now, by))
                        .toList(),
                IntStream.range(0, rankings.size())
                        .mapToObj(i -> taken(i, rankings.get(i), labels.size(), now, by))
                        .toList());
        return answer(watch, sets.create(set));
    }

    /** An answer of an export: its star need not be in this sky. */
    private static Label taken(long number, LabelBody body, Instant now, String by) {
        return new Label(
                number,
                new StarId(body.survey(), body.id()),
                Answer.of(body.answer()),
                body.generation().orElse(""),
                body.ranking().orElse(0L),
                body.at().map(Labelling::kept).orElse(now),
                body.by().orElse(by));
    }

    private static RecordedRanking taken(int i, RankingBody body, int labels, Instant now, String by) {
        if (body.labels() > labels) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    "rankings[" + i + "].labels",
                    body.labels() + " is more than the " + labels + " labels that are given");
        }
        return new RecordedRanking(
                i + 1L,
                body.labels(),
                body.request().toString(),
                body.generations(),
                body.digest(),
                body.at().map(Labelling::kept).orElse(now),
                body.by().orElse(by));
    }

    /** As exactly as a database keeps it. */
    private static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Adds answers.
     *
     * @throws Refusal where there is no such set, or no such star in the sky
     */
    LabelSetAnswer add(String name, LabelsBody body) {
        Stopwatch watch = new Stopwatch();
        LabelSet set = sets.get(name);
        Instant now = LabelSets.now();
        List<Label> labels = new ArrayList<>();
        try (SkyView view = sky.acquire()) {
            for (int i = 0; i < body.labels().size(); i++) {
                labels.add(label(view, set, body, i, now));
            }
        }
        return answer(watch, sets.add(name, labels));
    }

    private static Label label(SkyView view, LabelSet set, LabelsBody body, int i, Instant now) {
        LabelBody one = body.labels().get(i);
        StarFacts star;
        try {
            star = StarLookup.embedded(StarLookup.survey(view, one.survey()), one.id())
                    .facts();
        } catch (Refusal.NotFound e) {
            throw new Refusal.NotFound(e.code(), "labels[" + i + "]: " + Message.of(e), e.suggestions());
        }
        long ranking = one.ranking().or(body::ranking).orElse(0L);
        if (ranking < 0 || ranking > set.rankings().size()) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    "ranking",
                    ranking + " is no ranking of label set '" + set.name() + "', which has "
                            + set.rankings().size() + "; leave it out where the star was found otherwise");
        }
        String survey = star.id().survey();
        Optional<String> seen = ranking == 0
                ? Optional.empty()
                : Optional.ofNullable(
                        set.rankings().get((int) ranking - 1).generations().get(survey));
        return new Label(
                0,
                star.id(),
                Answer.of(one.answer()),
                one.generation()
                        .or(() -> seen)
                        .orElseGet(
                                () -> StarLookup.survey(view, survey).manifest().generationName()),
                ranking,
                one.at().map(Labelling::kept).orElse(now),
                one.by().or(body::by).orElse(""));
    }

    ExportAnswer export(String name) {
        Stopwatch watch = new Stopwatch();
        LabelSet set = sets.get(name);
        return new ExportAnswer(
                sky.name(),
                watch.tookMs(),
                set.name(),
                set.note(),
                set.createdAt(),
                set.createdBy(),
                set.labels().stream().map(Labelling::row).toList(),
                set.rankings().stream().map(Labelling::row).toList());
    }

    private static ExportAnswer.LabelRow row(Label label) {
        return new ExportAnswer.LabelRow(
                label.star().survey(),
                label.star().objectId(),
                label.answer().word(),
                label.at(),
                label.by(),
                label.ranking(),
                label.generation());
    }

    private static ExportAnswer.RankingRow row(RecordedRanking ranking) {
        return new ExportAnswer.RankingRow(
                ranking.labels(),
                json(ranking.request()),
                ranking.generations(),
                ranking.digest(),
                ranking.at(),
                ranking.by());
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a remembered request is no JSON", e);
        }
    }
}
