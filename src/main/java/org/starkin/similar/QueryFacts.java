package org.starkin.similar;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.StarRow;

/** What the query was understood to be. */
public record QueryFacts(
        @Schema(
                description = "object, objects, position, light_curve, spectrum, light_curve and spectrum, or vector",
                examples = "object")
        String kind,

        @Schema(description = "The star, of an object or position query")
        Optional<StarRow> star,

        @Schema(description = "Of an objects query: how far the examples belong together")
        Optional<ExampleFacts> examples,

        @Schema(description = "Of a position query: how far the star is from it")
        Optional<Double> separationArcsec,

        @Schema(description = "Of a light_curve query") Optional<PhotometryFacts> photometry,

        @Schema(
                description =
                        "Of a light_curve, spectrum or objects query: the vector made of it, of unit length; sent as a vector it finds"
                                + " the same, but for examples, which it does not leave out. A star of the sky tells its own")
        Optional<List<Float>> vector,

        @Schema(description = "Of a spectrum query") Optional<SpectrumFacts> spectrum) {

    public QueryFacts {
        vector = vector.map(List::copyOf);
    }

    /** Of no spectrum. */
    QueryFacts(
            String kind,
            Optional<StarRow> star,
            Optional<ExampleFacts> examples,
            Optional<Double> separationArcsec,
            Optional<PhotometryFacts> photometry,
            Optional<List<Float>> vector) {
        this(kind, star, examples, separationArcsec, photometry, vector, Optional.empty());
    }

    /** Of a star that is not the sky's. */
    static QueryFacts ofOutside(
            String kind, Optional<PhotometryFacts> photometry, Optional<SpectrumFacts> spectrum, List<Float> vector) {
        return new QueryFacts(
                kind, Optional.empty(), Optional.empty(), Optional.empty(), photometry, Optional.of(vector), spectrum);
    }
}
