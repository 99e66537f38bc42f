package org.starkin.similar;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.NoVector;
import org.starkin.encoder.Preparation;
import org.starkin.encoder.Prepared;
import org.starkin.lightcurve.LightCurve;
import org.starkin.operate.AnalysisGate;
import org.starkin.operate.Refusal;
import org.starkin.operate.Stage;
import org.starkin.operate.Stages;
import org.starkin.period.PeriodSearch;
import org.starkin.render.Drops;
import org.starkin.render.FeatureRow;
import org.starkin.render.LightCurveRow;
import org.starkin.render.PeriodRow;
import org.starkin.render.PeriodogramRow;
import org.starkin.render.TimeSystemRow;
import org.starkin.render.Vector;
import org.starkin.view.Summary;

/** Makes a vector of photometry, by the one path that builds take. Thread-safe; a few at a time. */
@Singleton
public final class PhotometryAnalysis {

    private final PeriodSearch periods = new PeriodSearch();
    private final Preparation preparation = new Preparation(periods::search);
    private final AnalysisGate gate;

    private final Stages stages;

    PhotometryAnalysis(AnalysisGate gate, Stages stages) {
        this.gate = gate;
        this.stages = stages;
    }

    /**
     * Photometry, analysed.
     *
     * @param prepared what was found on the way to the vector
     */
    public record Analysed(Embedding vector, Prepared.Analysed prepared) {}

    /**
     * The vector of a light curve and what was found on the way to it.
     *
     * @throws Refusal.NoVector where nothing can be said of the light curve
     * @throws Refusal.Busy where too many others wait
     */
    public Analysed analyse(Query.OfLightCurve query, Encoder encoder) {
        return inTurn(() -> analysed(query, encoder));
    }

    private <T> T inTurn(Supplier<T> analysis) {
        return gate.pass(() -> stages.run(Stage.ANALYSE, analysis));
    }

    private Analysed analysed(Query.OfLightCurve query, Encoder encoder) {
        return switch (preparation.prepare(query.lightCurve())) {
            case Prepared.Refused refused ->
                throw new Refusal.NoVector(refused.reason(), refused.detail() + "; " + dropped(query, refused));
            case Prepared.Analysed prepared -> new Analysed(vector(encoder, prepared), prepared);
        };
    }

    /** The same, as a search understands it. */
    Understood analyse(Query.OfLightCurve query, SearchScope scope, Encoder encoder, PhotometryParts include) {
        return inTurn(() -> understood(query, scope, encoder, include));
    }

    private Understood understood(
            Query.OfLightCurve query, SearchScope scope, Encoder encoder, PhotometryParts include) {
        Analysed analysed = analysed(query, encoder);
        PhotometryFacts photometry = facts(query, analysed.prepared(), include);
        return new Understood(scope, analysed.vector(), List.of(), facts(analysed.vector(), photometry));
    }

    private static Embedding vector(Encoder encoder, Prepared.Analysed prepared) {
        try {
            return encoder.encode(List.of(prepared.views())).getFirst();
        } catch (NoVector e) {
            throw new Refusal.NoVector("no_vector", String.valueOf(e.getMessage()));
        }
    }

    private static QueryFacts facts(Embedding vector, PhotometryFacts photometry) {
        return new QueryFacts(
                "light_curve",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(photometry),
                Optional.of(Vector.of(vector)));
    }

    /** What to tell of photometry. */
    PhotometryFacts facts(Query.OfLightCurve query, Prepared.Analysed prepared, PhotometryParts include) {
        LightCurve cleaned = prepared.cleaned().lightCurve();
        Summary summary = prepared.views().summary();
        Drops drops = Drops.of(query.drops().plus(prepared.cleaned().drops()));
        List<PeriodRow> periods =
                prepared.periods().periods().stream().map(PeriodRow::of).toList();
        return new PhotometryFacts(
                Preview.words(drops, periods),
                drops,
                TimeSystemRow.of(cleaned.timeSystem()),
                LightCurveRow.bands(cleaned),
                periods,
                summary.passband().name(),
                summary.medianBrightness(),
                summary.unit().symbol(),
                summary.amplitudeMag(),
                summary.points(),
                summary.timeSpanDays(),
                include.lightCurve() ? Optional.of(LightCurveRow.of(cleaned, Optional.empty())) : Optional.empty(),
                include.periodogram() ? Optional.of(periodogram(cleaned)) : Optional.empty(),
                include.features() ? Optional.of(FeatureRow.of(prepared.views().features())) : Optional.empty(),
                query.columns());
    }

    private PeriodogramRow periodogram(LightCurve cleaned) {
        return PeriodogramRow.of(periods.periodogram(cleaned, PeriodogramRow.MOST_POINTS));
    }

    private static String dropped(Query.OfLightCurve query, Prepared.Refused refused) {
        Drops drops = Drops.of(query.drops().plus(refused.drops()));
        return "of " + drops.pointsRead() + " points read these were dropped: " + drops.dropped();
    }
}
