package org.starkin.rare;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ranking that was made again. */
public record ReplayedRow(
        @Schema(description = "Its number in the label set", examples = "1")
        long ranking,

        @Schema(description = "Of how many labels it is made", examples = "20")
        long labels,

        @Schema(description = "Whether the first thousand stars are the same, in the same order", examples = "true")
        boolean isSame,

        @Schema(
                description = "Whether it was made of the same generations; where not, another order is to be expected",
                examples = "true")
        boolean isOfSameGenerations,

        @Schema(description = "By survey, of which generation it was made")
        Map<String, String> generationsThen,

        @Schema(description = "By survey, of which it is made now")
        Map<String, String> generationsNow,

        String digestThen,
        String digestNow) {}
