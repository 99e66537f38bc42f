package org.starkin.similar;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.starkin.cone.ConeSearch;
import org.starkin.encoder.Embedding;
import org.starkin.index.ConeHit;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.SkyView;
import org.starkin.index.StarId;
import org.starkin.index.SurveySearcher;
import org.starkin.operate.Refusal;
import org.starkin.render.StarRow;
import org.starkin.star.StarLookup;

/** Makes a vector of every kind of query. Thread-safe. */
@Singleton
final class QueryReading {

    private final ConeSearch cones;
    private final LoadedEncoders encoders;
    private final PhotometryAnalysis photometry;

    QueryReading(ConeSearch cones, LoadedEncoders encoders, PhotometryAnalysis photometry) {
        this.cones = cones;
        this.encoders = encoders;
        this.photometry = photometry;
    }

    /** @throws Refusal where no vector comes of it */
    Understood read(SkyView view, Query query, SearchSettings settings) {
        return switch (query) {
            case Query.OfStar ofStar -> star(view, ofStar.id(), "object", Optional.empty(), settings);
            case Query.OfExamples ofExamples -> ExampleReading.read(view, ofExamples, settings);
            case Query.OfPosition ofPosition -> {
                ConeHit nearest = nearest(view, ofPosition);
                yield star(view, nearest.star().id(), "position", Optional.of(nearest.separationArcsec()), settings);
            }
            case Query.OfLightCurve ofLightCurve -> {
                SearchScope scope = SearchScope.ofOneEncoder(view, settings.surveys());
                yield photometry.analyse(ofLightCurve, scope, encoders.require(scope), settings.include());
            }
            case Query.OfVector ofVector -> vector(ofVector, SearchScope.ofOneEncoder(view, settings.surveys()));
        };
    }

    private static Understood star(
            SkyView view, StarId id, String kind, Optional<Double> separationArcsec, SearchSettings settings) {
        SurveySearcher survey = StarLookup.survey(view, id.survey());
        EmbeddedStar star = StarLookup.embedded(survey, id.objectId());
        QueryFacts facts = new QueryFacts(
                kind,
                Optional.of(StarRow.of(star.facts())),
                Optional.empty(),
                separationArcsec,
                Optional.empty(),
                Optional.empty());
        return new Understood(
                SearchScope.ofEncoder(
                        view, settings.surveys(), survey.manifest().encoder()),
                star.embedding(),
                List.of(id),
                facts);
    }

    private ConeHit nearest(SkyView view, Query.OfPosition query) {
        return cones.nearest(view, query.cone()).stream()
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound(
                        "nothing_there",
                        "no star within " + query.cone().radiusArcsec() + " arcsec of ra "
                                + query.cone().ra() + " dec " + query.cone().dec()
                                + "; widen radius_arcsec",
                        List.of()));
    }

    private static Understood vector(Query.OfVector query, SearchScope scope) {
        Embedding vector =
                VectorReading.read(query.values(), "query.vector", scope.encoder(), scope.dimension(), scope.names());
        QueryFacts facts = new QueryFacts(
                "vector", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new Understood(scope, vector, List.of(), facts);
    }
}
