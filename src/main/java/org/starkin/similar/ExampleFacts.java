package org.starkin.similar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the examples of a query belong together. */
public record ExampleFacts(
        @Schema(
                description =
                        "The mean similarity of two different examples, each pair weighted by the product of its weights."
                                + " Where it is no higher than that of stars drawn at random (pairs of GET /surveys), the"
                                + " examples have nothing in common",
                examples = "0.91")
        double meanSimilarity,

        @Schema(
                description =
                        "The length of the weighted mean of the examples' unit vectors, 0.01 to 1: the similarity of a hit"
                                + " times this is the weighted mean of its similarities to the examples",
                examples = "0.96")
        double meanLength,

        @Schema(description = "The examples, in the order of the request")
        List<ExampleRow> stars) {

    public ExampleFacts {
        stars = List.copyOf(stars);
    }
}
