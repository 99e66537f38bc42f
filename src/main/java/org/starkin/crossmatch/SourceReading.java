package org.starkin.crossmatch;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.encoder.Encoder;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;
import org.starkin.match.Shape;
import org.starkin.match.Source;
import org.starkin.operate.Refusal;
import org.starkin.operate.StarkinConfig;
import org.starkin.similar.LightCurveBody;
import org.starkin.similar.LightCurveReading;
import org.starkin.similar.LoadedEncoders;
import org.starkin.similar.ObjectBody;
import org.starkin.similar.PhotometryAnalysis;
import org.starkin.similar.Query;
import org.starkin.similar.VectorReading;
import org.starkin.star.StarLookup;

/** Makes sources of a request's bodies. Thread-safe. */
@Singleton
final class SourceReading {

    private final LoadedEncoders encoders;
    private final PhotometryAnalysis photometry;
    private final int mostPoints;

    SourceReading(LoadedEncoders encoders, PhotometryAnalysis photometry, StarkinConfig config) {
        this.encoders = encoders;
        this.photometry = photometry;
        this.mostPoints = config.limits().points();
    }

    /**
     * The sources, in their order. A star that is not there and photometry of which no vector comes are told as faults of their source.
     *
     * @throws Refusal where the request is wrong, or vectors cannot be compared
     */
    List<NamedSource> read(SkyView view, CrossmatchRequest request, MatchScope scope) {
        requireFewPoints(request);
        List<NamedSource> sources = new ArrayList<>();
        for (int i = 0; i < request.sources().size(); i++) {
            sources.add(read(view, request.sources().get(i), i, request.epoch(), scope));
        }
        return sources;
    }

    private void requireFewPoints(CrossmatchRequest request) {
        long points = request.sources().stream()
                .flatMap(source -> source.lightCurve().stream())
                .mapToLong(curve -> curve.points().size())
                .sum();
        if (points > mostPoints) {
            throw new Refusal.TooLarge(
                    "too_many_points",
                    "sources: " + points + " points over all light curves exceed " + mostPoints
                            + "; send fewer sources at a time");
        }
    }

    private NamedSource read(SkyView view, SourceBody body, int place, double year, MatchScope scope) {
        String field = "sources[" + place + "]";
        body.fault().ifPresent(fault -> {
            throw Refusal.BadInput.of("invalid_value", field, fault);
        });
        String name = body.sourceId()
                .orElseGet(() -> body.object()
                        .map(star -> star.survey() + "/" + star.id())
                        .orElse(Integer.toString(place)));
        try {
            Source source = body.object().isPresent()
                    ? star(view, body.object().get(), scope)
                    : new Source(Optional.empty(), where(body, year), shape(body, field, scope));
            return new NamedSource(name, place, Optional.of(source), body.radiusArcsec(), Optional.empty());
        } catch (Refusal.NoVector refusal) {
            return faulty(name, place, refusal);
        } catch (Refusal.NotFound refusal) {
            if (refusal.code().equals("unknown_survey")) {
                throw refusal;
            }
            return faulty(name, place, refusal);
        } catch (Refusal.BadInput refusal) {
            throw refusal.movedTo(LightCurveReading.FIELD, field + ".light_curve");
        }
    }

    private static NamedSource faulty(String name, int place, Refusal refusal) {
        return new NamedSource(name, place, Optional.empty(), Optional.empty(), Optional.of(SourceFault.of(refusal)));
    }

    private static Source star(SkyView view, ObjectBody body, MatchScope scope) {
        SurveySearcher survey = StarLookup.survey(view, body.survey());
        scope.requireEncoder(survey.manifest());
        EmbeddedStar star = StarLookup.embedded(survey, body.id());
        return Source.of(star);
    }

    private static Optional<Source.Place> where(SourceBody body, double year) {
        return body.position()
                .map(place -> new Source.Place(
                        place.at(year),
                        place.errorArcsec().map(OptionalDouble::of).orElseGet(OptionalDouble::empty)));
    }

    private Optional<Shape> shape(SourceBody body, String field, MatchScope scope) {
        return body.lightCurve()
                .map(curve -> shape(curve, scope))
                .or(() -> body.vector()
                        .map(values -> Shape.of(VectorReading.read(
                                values, field + ".vector", scope.encoder(), scope.dimension(), scope.names()))));
    }

    private Shape shape(LightCurveBody body, MatchScope scope) {
        Encoder encoder = encoders.require(scope.encoder(), scope.names());
        Query.OfLightCurve query = new Query.OfLightCurve(new LightCurveReading(mostPoints).read(body));
        PhotometryAnalysis.Analysed analysed = photometry.analyse(query, encoder);
        return Shape.of(
                analysed.vector(),
                analysed.prepared().periods().periods(),
                analysed.prepared().views().summary());
    }
}
