package org.starkin.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** One job. */
public record JobAnswer(
        @Schema(examples = "demo") String sky,

        @Schema(description = "Milliseconds that the server needed", examples = "0.6")
        double tookMs,

        JobRow job,

        @Schema(description = "What was asked for", implementation = Object.class)
        JsonNode parameters)
        implements Tabular {

    @Override
    public Table table() {
        return Table.of(
                "job",
                "A job",
                Fact.ofAnswer(
                        sky, List.of(), tookMs, new Fact("parameters", parameters.toString(), "What was asked for")),
                JobRow.class,
                List.of(job));
    }
}
