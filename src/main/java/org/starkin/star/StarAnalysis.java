package org.starkin.star;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import org.starkin.encoder.Preparation;
import org.starkin.encoder.Prepared;
import org.starkin.index.SkyView;
import org.starkin.index.Star;
import org.starkin.index.SurveySearcher;
import org.starkin.lightcurve.Cleaning;
import org.starkin.operate.AnalysisGate;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.operate.SkyWarm;
import org.starkin.operate.Stage;
import org.starkin.operate.Stages;
import org.starkin.period.PeriodSearch;
import org.starkin.render.AnsweredBy;
import org.starkin.render.FeatureRow;
import org.starkin.render.PeriodogramRow;
import org.starkin.render.Stopwatch;

/**
 * Analyses the photometry of a star of the sky anew, by the code that a build analyses it with, for what a build does not keep.
 * Thread-safe; a few at a time, as all analyses.
 */
@Singleton
final class StarAnalysis {

    private final OpenSky sky;
    private final AnalysisGate gate;
    private final Stages stages;
    private final PeriodSearch periods = new PeriodSearch();
    private final Preparation preparation = new Preparation(periods::search);

    StarAnalysis(OpenSky sky, AnalysisGate gate, Stages stages) {
        this.sky = sky;
        this.gate = gate;
        this.stages = stages;
    }

    /** A star as one generation has it. */
    private record Found(AnsweredBy by, Star star) {}

    /**
     * The periodogram in which the star's periods were sought.
     *
     * @throws Refusal where there is no such star, or it is not this request's turn in time
     */
    PeriodogramAnswer periodogram(String survey, String id) {
        Stopwatch watch = new Stopwatch();
        Found found = find(survey, id);
        PeriodogramRow periodogram = inTurn(() -> periodogram(found.star()));
        return new PeriodogramAnswer(sky.name(), List.of(found.by()), watch.tookMs(), survey, id, periodogram);
    }

    /**
     * What the encoder {@code features} sees of the star.
     *
     * @throws Refusal where there is no such star, or it is not this request's turn in time
     */
    FeaturesAnswer features(String survey, String id) {
        Stopwatch watch = new Stopwatch();
        Found found = find(survey, id);
        List<FeatureRow> features = inTurn(() -> features(found.star()));
        return new FeaturesAnswer(sky.name(), List.of(found.by()), watch.tookMs(), survey, id, features);
    }

    private List<FeatureRow> features(Star star) {
        return switch (preparation.prepare(star.lightCurve())) {
            case Prepared.Refused refused -> throw new Refusal.NoVector(refused.reason(), refused.detail());
            case Prepared.Analysed analysed -> FeatureRow.of(analysed.views().features());
        };
    }

    private PeriodogramRow periodogram(Star star) {
        return PeriodogramRow.of(
                periods.periodogram(Cleaning.clean(star.lightCurve()).lightCurve(), PeriodogramRow.MOST_POINTS));
    }

    /** Analyses one star, so that the first reader does not wait for code to be loaded and compiled. */
    void prepare(@Observes SkyWarm warm) {
        warm.view().surveys().stream()
                .flatMap(survey -> survey.page(0, 1).stream()
                        .flatMap(facts -> survey.star(facts.id().objectId()).stream()))
                .findFirst()
                .ifPresent(star -> {
                    periodogram(star);
                    preparation.prepare(star.lightCurve());
                });
    }

    private <T> T inTurn(Supplier<T> analysis) {
        return gate.pass(() -> stages.run(Stage.ANALYSE, analysis));
    }

    private Found find(String survey, String id) {
        try (SkyView view = sky.acquire()) {
            SurveySearcher searcher = StarLookup.survey(view, survey);
            return new Found(AnsweredBy.of(searcher), StarLookup.star(searcher, id));
        }
    }
}
