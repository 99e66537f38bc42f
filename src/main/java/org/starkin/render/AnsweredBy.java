package org.starkin.render;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.Manifest;

/** Which generation of which survey an answer comes from, and which encoder made its vectors. */
public record AnsweredBy(
        @Schema(examples = "gaia") String survey,

        @Schema(description = "The immutable generation of the survey's index", examples = "generation-000002")
        String generation,

        EncoderRow encoder) {

    public static AnsweredBy of(Manifest manifest) {
        return new AnsweredBy(manifest.survey(), manifest.generationName(), EncoderRow.of(manifest.encoder()));
    }
}
