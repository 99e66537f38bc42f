package org.starkin.similar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.StarRow;

/** One of the stars that stand for what is sought. */
public record ExampleRow(
        @Schema(description = "How much it counts beside the others", examples = "1")
        double weight,

        @Schema(
                description = "Cosine between its vector and query.vector: of the odd one out it is low",
                examples = "0.97")
        double similarity,

        @JsonUnwrapped StarRow star) {}
