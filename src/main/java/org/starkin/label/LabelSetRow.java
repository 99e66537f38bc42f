package org.starkin.label;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A label set as one row. */
public record LabelSetRow(
        @Schema(examples = "novae") String name,

        @Schema(examples = "Novae and what looks like them") String note,

        Instant createdAt,

        @Schema(examples = "ann") String createdBy,

        @Schema(description = "Answers in all, those too that later ones replaced", examples = "25")
        long labels,

        @Schema(description = "Rankings that were made of it and are remembered", examples = "2")
        long rankings) {

    static LabelSetRow of(LabelSet set) {
        return new LabelSetRow(
                set.name(),
                set.note(),
                set.createdAt(),
                set.createdBy(),
                set.labels().size(),
                set.rankings().size());
    }
}
