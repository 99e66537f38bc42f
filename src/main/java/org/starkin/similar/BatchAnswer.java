package org.starkin.similar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of each of many queries, all answered from the same generations. */
public record BatchAnswer(
        @Schema(description = "The sky that answered", examples = "demo")
        String sky,

        @Schema(description = "Milliseconds that the server needed", examples = "42.1")
        double tookMs,

        @Schema(description = "How many have an answer", examples = "2")
        int answered,

        @Schema(description = "How many have a problem", examples = "0")
        int refused,

        @Schema(description = "In the order of the queries") List<BatchRow> results) {

    public BatchAnswer {
        results = List.copyOf(results);
    }
}
