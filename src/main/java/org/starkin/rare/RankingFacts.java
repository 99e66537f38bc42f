package org.starkin.rare;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was ranked, and how. */
public record RankingFacts(
        @Schema(description = "The surveys ranked") List<String> surveys,

        @Schema(description = "The one that was used", examples = "linear")
        String method,

        @Schema(examples = "5") int positives,

        @Schema(examples = "0") int negatives,

        @Schema(
                description =
                        "Stars of the label set that are no examples, for they are not in the sky, or their survey is of another encoder, or there are too many",
                examples = "0")
        int unusedLabels,

        @Schema(description = "Stars that were compared and ranked", examples = "998")
        long ranked,

        @Schema(
                description = "How many stars of the class the surveys hold at most, by the examples' own scores",
                examples = "31.0")
        double expectedMembers,

        @Schema(description = "Whether scores rest on cross-validated examples: from two on", examples = "true")
        boolean isCalibrated,

        @Schema(examples = "1") long seed,

        @Schema(description = "SHA-256 of the first thousand stars, in order")
        String digest,

        @Schema(
                description = "The number under which the label set remembers it; null without a label set",
                examples = "1")
        Optional<Long> number,

        @Schema(examples = "0") int offset,
        @Schema(examples = "20") int limit) {

    public RankingFacts {
        surveys = List.copyOf(surveys);
    }
}
