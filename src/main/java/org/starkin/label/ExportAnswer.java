package org.starkin.label;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Cell;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** A label set with its history. Without {@code sky} and {@code took_ms} it is the body that makes the same set again. */
public record ExportAnswer(
        @Schema(description = "The sky of this server", examples = "demo")
        String sky,

        double tookMs,

        @Schema(examples = "novae") String name,
        String note,
        Instant createdAt,
        String createdBy,

        @Schema(description = "The first first") List<LabelRow> labels,

        @Schema(description = "The first first") List<RankingRow> rankings)
        implements Tabular {

    /** An answer. */
    public record LabelRow(
            @Schema(examples = "gaia") @Cell(ucd = "meta.dataset")
            String survey,

            @Schema(examples = "4057091150787104896") @Cell(ucd = "meta.id;meta.main")
            String id,

            @Schema(examples = "yes") @Cell(ucd = "meta.code")
            String answer,

            @Cell(ucd = "time.creation") Instant at,

            @Schema(examples = "ann") @Cell(ucd = "meta.curation")
            String by,

            @Schema(examples = "1") @Cell(ucd = "meta.number")
            long ranking,

            @Schema(examples = "generation-000001") @Cell(ucd = "meta.version")
            String generation) {}

    /** A ranking. */
    public record RankingRow(
            @Schema(description = "Of how many labels", examples = "20")
            long labels,

            @Schema(description = "The body of POST /api/v1/rare", implementation = Object.class)
            JsonNode request,

            Map<String, String> generations,

            @Schema(description = "SHA-256 of the first thousand stars, in order")
            String digest,

            Instant at,
            String by) {}

    public ExportAnswer {
        labels = List.copyOf(labels);
        rankings = List.copyOf(rankings);
    }

    @Override
    public Table table() {
        return Table.of(
                "labels",
                "The answers of a label set, the first first",
                Fact.ofAnswer(sky, List.of(), tookMs, new Fact("label_set", name, "The label set")),
                LabelRow.class,
                labels);
    }
}
