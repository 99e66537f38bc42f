package org.starkin.similar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.StarId;
import org.starkin.operate.Refusal;

/** What to find neighbours of: exactly one of its parts is given. */
@Schema(description = QueryBody.WHAT, minProperties = 1, maxProperties = 2)
public record QueryBody(
        @Schema(description = "A star of the sky") Optional<@Valid ObjectBody> object,

        @Schema(
                description =
                        "Stars that stand for what is sought: found are those of the highest weighted mean similarity to"
                                + " them. A hit's similarity is the cosine to the direction of the weighted mean of their"
                                + " vectors; times query.examples.mean_length it is that mean similarity",
                minItems = Query.OfExamples.FEWEST,
                maxItems = Query.OfExamples.MOST)
        Optional<
                        @Size(min = Query.OfExamples.FEWEST, max = Query.OfExamples.MOST, message = NOT_SEVERAL) List<
                                @NotNull(message = "is null; give survey and id") @Valid ExampleBody>>
                objects,

        @Schema(description = "The star nearest to a position")
        Optional<@Valid PositionBody> position,

        @Schema(description = "Photometry of one's own") Optional<@Valid LightCurveBody> lightCurve,

        @Schema(description = "A spectrum of one's own; alone, or with light_curve of the same star")
        Optional<@Valid SpectrumBody> spectrum,

        @Schema(description = "A vector of the sky's encoder; its length does not matter, its direction does")
        Optional<List<@NotNull(message = "is null; every value must be a finite number") Double>> vector) {

    /** What may be given. */
    static final String PARTS = "object, objects, position, light_curve, spectrum, vector";

    /** How it may be given. */
    static final String WHAT = "Exactly one of " + PARTS + "; or light_curve and spectrum of one star";

    private static final String NOT_SEVERAL =
            "names fewer than 2 stars, or more than 100; give several examples, or one star as object";

    /**
     * The one query that it says.
     *
     * @param mostPoints of a light curve
     * @throws Refusal.BadInput where it says none or several, or its photometry is none
     */
    public Query toQuery(int mostPoints) {
        if (spectrum.isPresent() && lightCurve.isPresent() && isOnlyOfOutside()) {
            return ofSpectrum(spectrum.get(), mostPoints);
        }
        List<Query> given = Stream.of(
                        object.map(star -> (Query) new Query.OfStar(new StarId(star.survey(), star.id()))),
                        objects.map(stars -> (Query) new Query.OfExamples(
                                stars.stream().map(ExampleBody::example).toList())),
                        position.map(place -> (Query) new Query.OfPosition(place.cone())),
                        lightCurve.map(
                                body -> (Query) new Query.OfLightCurve(new LightCurveReading(mostPoints).read(body))),
                        spectrum.map(
                                body -> (Query) new Query.OfSpectrum(SpectrumReading.read(body), Optional.empty())),
                        vector.map(values -> (Query) new Query.OfVector(values)))
                .flatMap(Optional::stream)
                .toList();
        if (given.size() != 1) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    "query",
                    "has " + given.size() + " of " + PARTS
                            + "; give exactly one of them, or light_curve and spectrum of one star");
        }
        return given.getFirst();
    }

    private boolean isOnlyOfOutside() {
        return object.isEmpty() && objects.isEmpty() && position.isEmpty() && vector.isEmpty();
    }

    private Query ofSpectrum(SpectrumBody body, int mostPoints) {
        Optional<Query.OfLightCurve> light =
                lightCurve.map(curve -> new Query.OfLightCurve(new LightCurveReading(mostPoints).read(curve)));
        return new Query.OfSpectrum(SpectrumReading.read(body), light);
    }
}
