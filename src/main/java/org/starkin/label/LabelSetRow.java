package org.starkin.label;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Cell;

/** A label set as one row. */
public record LabelSetRow(
        @Schema(examples = "novae") @Cell(ucd = "meta.id;meta.main")
        String name,

        @Schema(examples = "Novae and what looks like them") @Cell(ucd = "meta.note")
        String note,

        @Cell(ucd = "time.creation") Instant createdAt,

        @Schema(examples = "ann") @Cell(ucd = "meta.curation")
        String createdBy,

        @Schema(description = "Answers in all, those too that later ones replaced", examples = "25")
        @Cell(ucd = "meta.number")
        long labels,

        @Schema(description = "Rankings that were made of it and are remembered", examples = "2")
        @Cell(ucd = "meta.number")
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
