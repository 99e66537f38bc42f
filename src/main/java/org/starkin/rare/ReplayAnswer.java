package org.starkin.rare;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rankings of a label set that were made again. */
public record ReplayAnswer(
        @Schema(description = "The sky that answered", examples = "demo")
        String sky,

        double tookMs,

        @Schema(examples = "novae") String labelSet,

        @Schema(description = "Whether every one came out as it was", examples = "true")
        boolean isSame,

        @Schema(description = "The first first") List<ReplayedRow> rankings) {

    public ReplayAnswer {
        rankings = List.copyOf(rankings);
    }
}
