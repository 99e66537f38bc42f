package org.starkin.star;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.index.Star;
import org.starkin.index.StarFacts;
import org.starkin.index.SurveySearcher;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.Cleaning;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.LightCurve;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Page;
import org.starkin.operate.Refusal;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Drops;
import org.starkin.render.Fold;
import org.starkin.render.LightCurveRow;
import org.starkin.render.PeriodRow;
import org.starkin.render.SkyLinks;
import org.starkin.render.StarRow;
import org.starkin.render.Stopwatch;
import org.starkin.render.Vector;

/** Answers what is known of surveys and single stars. Thread-safe. */
@Singleton
final class Stars {

    private final OpenSky sky;

    Stars(OpenSky sky) {
        this.sky = sky;
    }

    SurveysAnswer surveys() {
        Stopwatch watch = new Stopwatch();
        try (SkyView view = sky.acquire()) {
            List<SurveyCard> cards = view.surveys().stream().map(SurveyCard::of).toList();
            List<SurveysAnswer.Broken> broken = view.broken().entrySet().stream()
                    .map(entry -> new SurveysAnswer.Broken(entry.getKey(), entry.getValue()))
                    .toList();
            return new SurveysAnswer(sky.name(), watch.tookMs(), cards, broken);
        }
    }

    PageAnswer page(String survey, Page page) {
        Stopwatch watch = new Stopwatch();
        try (SkyView view = sky.acquire()) {
            SurveySearcher searcher = StarLookup.survey(view, survey);
            List<StarRow> rows = searcher.catalogue().page(page.offset(), page.limit()).stream()
                    .map(StarRow::of)
                    .toList();
            return new PageAnswer(
                    sky.name(),
                    List.of(AnsweredBy.of(searcher)),
                    watch.tookMs(),
                    searcher.catalogue().manifest().stars().kept(),
                    page.offset(),
                    page.limit(),
                    rows);
        }
    }

    StarAnswer star(String survey, String id) {
        Stopwatch watch = new Stopwatch();
        try (SkyView view = sky.acquire()) {
            SurveySearcher searcher = StarLookup.survey(view, survey);
            StarFacts facts = StarLookup.facts(searcher, id);
            Optional<Star> star = searcher.star(id);
            boolean hasSpectrum = searcher.in(Space.SPECTRUM)
                    .flatMap(spectra -> spectra.facts(id))
                    .isPresent();
            return new StarAnswer(
                    sky.name(),
                    List.of(AnsweredBy.of(searcher)),
                    watch.tookMs(),
                    StarRow.of(facts),
                    has(star.isPresent(), hasSpectrum),
                    star.map(known -> strangenessPercentile(searcher, known)).orElseGet(OptionalDouble::empty),
                    facts.periods().stream().map(PeriodRow::of).toList(),
                    facts.properties(),
                    Drops.of(star.map(Star::drops).orElse(DropCounts.NONE)),
                    facts.position().map(position -> SkyLinks.around(position.raDeg(), position.decDeg())),
                    hasSpectrum ? Optional.of(StarRow.url(facts.id(), "spectrum")) : Optional.empty(),
                    star.map(known -> Vector.of(known.embedding())));
        }
    }

    private static List<String> has(boolean lightCurve, boolean spectrum) {
        List<String> has = new ArrayList<>();
        if (lightCurve) {
            has.add(Space.LIGHT_CURVE.key());
        }
        if (spectrum) {
            has.add(Space.SPECTRUM.key());
        }
        return has;
    }

    private static OptionalDouble strangenessPercentile(SurveySearcher survey, Star star) {
        return survey.strangeStars()
                .map(strange -> strange.percentile(star.facts().id().objectId()))
                .orElseGet(OptionalDouble::empty);
    }

    LightCurveAnswer lightCurve(String survey, String id, Folding folding) {
        Stopwatch watch = new Stopwatch();
        try (SkyView view = sky.acquire()) {
            SurveySearcher searcher = StarLookup.survey(view, survey);
            Star star = StarLookup.star(searcher, id);
            LightCurve cleaned = Cleaning.clean(star.lightCurve()).lightCurve();
            Optional<Fold> fold = fold(star, cleaned, folding);
            return new LightCurveAnswer(
                    sky.name(),
                    List.of(AnsweredBy.of(searcher)),
                    watch.tookMs(),
                    survey,
                    id,
                    Drops.of(star.drops()),
                    fold,
                    LightCurveRow.of(cleaned, fold));
        }
    }

    private static Optional<Fold> fold(Star star, LightCurve cleaned, Folding folding) {
        if (!folding.isWanted()) {
            return Optional.empty();
        }
        double periodDays = folding.periodDays()
                .or(() -> star.facts().periods().stream().findFirst().map(period -> period.periodDays()))
                .orElseThrow(() -> new Refusal.NotFound(
                        "no_period",
                        "no period was found for " + star.facts().id() + "; give one as period_days",
                        List.of()));
        return Optional.of(folding.epoch()
                .map(epoch -> new Fold(periodDays, epoch))
                .orElseGet(() -> Fold.atMaximum(fullestBand(star, cleaned), periodDays)));
    }

    private static BandSeries fullestBand(Star star, LightCurve cleaned) {
        return cleaned.series().stream()
                .filter(series -> series.passband()
                        .equals(star.facts().summary().orElseThrow().passband()))
                .findFirst()
                .orElseGet(() -> cleaned.series().getFirst());
    }
}
