package org.starkin.label;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All label sets. */
public record LabelSetsAnswer(
        @Schema(description = "The sky of this server", examples = "demo")
        String sky,

        double tookMs,

        @Schema(description = "By name") List<LabelSetRow> labelSets) {

    public LabelSetsAnswer {
        labelSets = List.copyOf(labelSets);
    }
}
