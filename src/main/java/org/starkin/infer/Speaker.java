package org.starkin.infer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.Hit;

/** A neighbour that speaks for a number. */
public record Speaker(
        @Schema(examples = "gaia") String survey,
        @Schema(examples = "4057091150787104896") String objectId,

        @Schema(description = "Cosine between the joint vectors", examples = "0.94")
        double similarity,

        @Schema(description = "The property that says it", examples = "teff")
        String property,

        @Schema(examples = "6310.0") double value) {

    static Speaker of(Hit hit, String property, double value) {
        return new Speaker(hit.star().id().survey(), hit.star().id().objectId(), hit.similarity(), property, value);
    }
}
