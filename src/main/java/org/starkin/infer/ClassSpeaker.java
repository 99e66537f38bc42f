package org.starkin.infer;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.Hit;

/** A neighbour that speaks for a class. */
public record ClassSpeaker(
        @Schema(examples = "gaia") String survey,
        @Schema(examples = "4057091150787104896") String objectId,

        @Schema(description = "Cosine between the joint vectors", examples = "0.94")
        double similarity,

        @JsonProperty("class") @Schema(examples = "RRAB") String label) {

    static ClassSpeaker of(Hit hit) {
        return new ClassSpeaker(
                hit.star().id().survey(),
                hit.star().id().objectId(),
                hit.similarity(),
                hit.star().label().orElse(""));
    }
}
