package org.starkin.render;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.Manifest;

/** Which generation of which survey an answer comes from, and which encoder made its vectors. */
public record AnsweredBy(
        @Schema(examples = "gaia") String survey,

        @Schema(description = "The immutable generation of the survey's index", examples = "generation-000002")
        String generation,

        EncoderRow encoder) {

    private static final int DIGITS = 6;

    public static AnsweredBy of(Manifest manifest) {
        return new AnsweredBy(manifest.survey(), generation(manifest), EncoderRow.of(manifest.encoder()));
    }

    /** The name of its directory. */
    public static String generation(Manifest manifest) {
        String number = Integer.toString(manifest.generation());
        return "generation-" + "0".repeat(Math.max(0, DIGITS - number.length())) + number;
    }
}
