package org.starkin.similar;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.starkin.cone.ConeSearch;
import org.starkin.encoder.Embedding;
import org.starkin.index.ConeHit;
import org.starkin.index.SkyView;
import org.starkin.index.Space;
import org.starkin.operate.Refusal;

/** Makes a vector of every kind of query. Thread-safe. */
@Singleton
final class QueryReading {

    private final ConeSearch cones;
    private final LoadedEncoders encoders;
    private final PhotometryAnalysis photometry;
    private final Modalities modalities;

    QueryReading(ConeSearch cones, LoadedEncoders encoders, PhotometryAnalysis photometry, Modalities modalities) {
        this.cones = cones;
        this.encoders = encoders;
        this.photometry = photometry;
        this.modalities = modalities;
    }

    /** @throws Refusal where no vector comes of it */
    Understood read(SkyView view, Query query, SearchSettings settings) {
        return switch (query) {
            case Query.OfStar ofStar -> StarReading.read(view, ofStar.id(), "object", Optional.empty(), settings);
            case Query.OfExamples ofExamples -> ExampleReading.read(view, ofExamples, settings);
            case Query.OfPosition ofPosition -> {
                ConeHit nearest = nearest(view, ofPosition);
                yield StarReading.read(
                        view, nearest.star().id(), "position", Optional.of(nearest.separationArcsec()), settings);
            }
            case Query.OfLightCurve ofLightCurve
            when isOfOwnSpace(settings) -> {
                SearchScope scope = SearchScope.ofOneEncoder(view, settings.surveys(), Space.LIGHT_CURVE);
                yield photometry.analyse(ofLightCurve, scope, encoders.require(scope), settings.include());
            }
            case Query.OfLightCurve ofLightCurve ->
                modalities.understood(view, Optional.of(ofLightCurve), Optional.empty(), settings);
            case Query.OfSpectrum(Query.MeasuredSpectrum spectrum, Optional<Query.OfLightCurve> lightCurve) ->
                modalities.understood(view, lightCurve, Optional.of(spectrum), settings);
            case Query.OfVector ofVector ->
                vector(
                        ofVector,
                        SearchScope.ofOneEncoder(
                                view, settings.surveys(), settings.space().orElse(Space.LIGHT_CURVE)));
        };
    }

    private static boolean isOfOwnSpace(SearchSettings settings) {
        return settings.space().orElse(Space.LIGHT_CURVE) == Space.LIGHT_CURVE;
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
