package org.starkin.plane;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.starkin.index.SkyView;
import org.starkin.index.StarFacts;
import org.starkin.index.StarId;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.OpenSky;
import org.starkin.render.AnsweredBy;
import org.starkin.render.EncoderRow;
import org.starkin.render.Stopwatch;
import org.starkin.similar.LoadedJoint;
import org.starkin.star.StarLookup;

/** Tells where stars stand in the planes. Thread-safe; each answer is made from one view of the sky. */
@Singleton
final class Planes {

    /** Rows of one answer. */
    private static final int MOST_ROWS = 5_000;

    private final OpenSky sky;
    private final Background background;
    private final Rows rows;
    private final LoadedJoint encoders;

    Planes(OpenSky sky, Background background, Rows rows, LoadedJoint encoders) {
        this.sky = sky;
        this.background = background;
        this.rows = rows;
        this.encoders = encoders;
    }

    /** A sample of the surveys named, or of all. */
    PlanesAnswer sample(Optional<List<String>> names) {
        Stopwatch watch = new Stopwatch();
        try (SkyView view = sky.acquire()) {
            List<SurveySearcher> surveys = StarLookup.surveys(view, names);
            List<PlanesAnswer.SampledRow> sampled = new ArrayList<>();
            List<PlaneRow> shown = new ArrayList<>();
            for (SurveySearcher survey : surveys) {
                Background.Sample sample = background.of(survey);
                List<PlaneRow> some = thinned(sample.rows(), MOST_ROWS / surveys.size());
                shown.addAll(some);
                sampled.add(new PlanesAnswer.SampledRow(
                        survey.manifest().survey(), sample.stars(), sample.known(), some.size()));
            }
            return answer(watch, surveys, sampled, shown);
        }
    }

    private static List<PlaneRow> thinned(List<PlaneRow> all, int most) {
        List<PlaneRow> some = new ArrayList<>();
        int wanted = Math.min(all.size(), most);
        for (int i = 0; i < wanted; i++) {
            some.add(all.get((int) ((long) i * all.size() / wanted)));
        }
        return some;
    }

    /**
     * The stars that are named.
     *
     * @throws org.starkin.operate.Refusal.NotFound where there is no such survey or star
     */
    PlanesAnswer named(PlaneStarsBody body) {
        Stopwatch watch = new Stopwatch();
        try (SkyView view = sky.acquire()) {
            Map<SurveySearcher, List<StarFacts>> stars = new LinkedHashMap<>();
            List<StarId> order = new ArrayList<>();
            for (PlaneStarsBody.PlaneStar star : body.stars()) {
                SurveySearcher survey = StarLookup.survey(view, star.survey());
                StarFacts facts = StarLookup.facts(survey, star.id());
                stars.computeIfAbsent(survey, _ -> new ArrayList<>()).add(facts);
                order.add(facts.id());
            }
            Map<StarId, PlaneRow> found = new LinkedHashMap<>();
            stars.forEach((survey, facts) ->
                    rows.of(survey, facts).forEach(row -> found.put(new StarId(row.survey(), row.objectId()), row)));
            return answer(
                    watch,
                    List.copyOf(stars.keySet()),
                    List.of(),
                    order.stream()
                            .map(id -> Optional.ofNullable(found.get(id)).orElseThrow())
                            .toList());
        }
    }

    private PlanesAnswer answer(
            Stopwatch watch,
            List<SurveySearcher> surveys,
            List<PlanesAnswer.SampledRow> sampled,
            List<PlaneRow> objects) {
        return new PlanesAnswer(
                sky.name(),
                surveys.stream().map(AnsweredBy::of).toList(),
                watch.tookMs(),
                EncoderRow.of(encoders.joint().id()),
                sampled,
                objects);
    }
}
