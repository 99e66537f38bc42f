package org.starkin.map;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.StarFacts;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.render.StarRow;
import org.starkin.render.Stopwatch;
import org.starkin.star.StarLookup;

/** Tells which stars lie in a part of the map, and where stars lie. Thread-safe; each answer is of one map. */
@Singleton
final class MapStars {

    private final OpenSky sky;
    private final Maps maps;

    MapStars(OpenSky sky, Maps maps) {
        this.sky = sky;
        this.maps = maps;
    }

    /** The stars of a part, a page of them. */
    MapStarsAnswer in(PartQuestion question) {
        Stopwatch watch = new Stopwatch();
        try (SkyView view = sky.acquire()) {
            MapSlice slice = MapSlice.of(maps.of(view, question.map().space()), view, question.map());
            List<MapStarRow> rows = new ArrayList<>();
            long total = 0;
            for (SurveySearcher survey : slice.surveys()) {
                int[] there = new PartSearch(question, slice, survey).stars();
                long from = Math.clamp(question.offset() - total, 0, there.length);
                long to = Math.clamp((long) question.offset() + question.limit() - total, from, there.length);
                rows.addAll(rows(slice, survey, Arrays.copyOfRange(there, (int) from, (int) to)));
                total += there.length;
            }
            return answer(watch, slice, total, question.offset(), question.limit(), rows);
        }
    }

    /**
     * The stars that are named.
     *
     * @throws Refusal.NotFound where there is no such survey or star
     * @throws Refusal.Conflict where its survey is not on the map
     */
    MapStarsAnswer named(NamedStarsBody body) {
        Stopwatch watch = new Stopwatch();
        try (SkyView view = sky.acquire()) {
            MapQuestion whole = new MapQuestion(space(body), Optional.empty(), MapQuestion.DEFAULT_ROWS);
            MapSlice slice = MapSlice.of(maps.of(view, whole.space()), view, whole);
            List<MapStarRow> rows = new ArrayList<>();
            for (int i = 0; i < body.stars().size(); i++) {
                NamedStarsBody.NamedStar star = body.stars().get(i);
                SurveySearcher known = StarLookup.survey(view, star.survey());
                SurveySearcher survey = onMap(slice, known);
                star.id().ifPresent(id -> requireThere(slice, known, survey, id));
                rows.addAll(rows(slice, survey, new int[] {number(survey, star, "stars[" + i + "]")}));
            }
            return answer(watch, slice, rows.size(), 0, rows.size(), rows);
        }
    }

    private static Optional<Space> space(NamedStarsBody body) {
        return body.space()
                .map(word -> MapQuestion.space(word)
                        .orElseThrow(() ->
                                Refusal.BadInput.of("invalid_value", "space", "is not one of " + MapQuestion.WORDS)));
    }

    private static SurveySearcher onMap(MapSlice slice, SurveySearcher survey) {
        String name = survey.manifest().survey();
        Optional.ofNullable(slice.leftOut().get(name)).ifPresent(reason -> {
            throw new Refusal.Conflict("not_on_map", "survey " + name + " is not on the map: " + reason);
        });
        return survey.in(slice.state().space()).orElseThrow();
    }

    /** A star that the survey has, and the map has not, is not unknown. */
    private static void requireThere(MapSlice slice, SurveySearcher known, SurveySearcher onMap, String id) {
        if (onMap.number(id).isEmpty() && known.factsAnywhere(id).isPresent()) {
            throw new Refusal.Conflict(
                    "not_on_map",
                    "star " + known.manifest().survey() + "/" + id + " has no "
                            + slice.state().space().key()
                            + " vector; a star without a light curve is on the joint map alone, space=joint");
        }
    }

    private static int number(SurveySearcher survey, NamedStarsBody.NamedStar star, String field) {
        if (star.id().isPresent() == star.number().isPresent()) {
            throw Refusal.BadInput.of("invalid_value", field, "give either id or number, not both and not neither");
        }
        if (star.id().isPresent()) {
            return survey.number(star.id().get())
                    .orElseThrow(() -> StarLookup.unknown(survey, star.id().get()));
        }
        int number = star.number().orElseThrow();
        if (number >= survey.columns().size()) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    field + ".number",
                    number + " is not below " + survey.columns().size() + ", the stars of "
                            + survey.manifest().survey());
        }
        return number;
    }

    private static List<MapStarRow> rows(MapSlice slice, SurveySearcher survey, int[] numbers) {
        MappedSurvey mapped = slice.mapped(survey);
        List<StarFacts> facts = survey.facts(numbers);
        List<MapStarRow> rows = new ArrayList<>(numbers.length);
        for (int i = 0; i < numbers.length; i++) {
            rows.add(new MapStarRow(
                    numbers[i],
                    mapped.places().x(numbers[i]),
                    mapped.places().y(numbers[i]),
                    StarRow.of(facts.get(i))));
        }
        return rows;
    }

    private MapStarsAnswer answer(
            Stopwatch watch, MapSlice slice, long total, int offset, int limit, List<MapStarRow> rows) {
        return new MapStarsAnswer(
                sky.name(),
                MapAnswer.answeredBy(slice),
                watch.tookMs(),
                slice.state().version(),
                slice.state().space().key(),
                total,
                offset,
                limit,
                slice.leftOut().entrySet().stream()
                        .map(entry -> new MapAnswer.LeftOutRow(entry.getKey(), entry.getValue()))
                        .toList(),
                rows);
    }
}
