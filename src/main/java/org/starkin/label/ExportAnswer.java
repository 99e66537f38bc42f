package org.starkin.label;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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

        @Schema(description = "The first first") List<RankingRow> rankings) {

    /** An answer. */
    public record LabelRow(
            @Schema(examples = "gaia") String survey,
            @Schema(examples = "4057091150787104896") String id,
            @Schema(examples = "yes") String answer,
            Instant at,
            @Schema(examples = "ann") String by,
            @Schema(examples = "1") long ranking,
            @Schema(examples = "generation-000001") String generation) {}

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
}
