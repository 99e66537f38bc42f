package org.starkin.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** The rows of a job: all of them where it is COMPLETED, otherwise those of the items done so far. */
public record ResultAnswer(
        @Schema(examples = "demo") String sky,

        @Schema(description = "Milliseconds that the server needed", examples = "0.6")
        double tookMs,

        JobRow job,

        @Schema(description = "The generations that the job was done of", examples = "[\"gaia/generation-000001\"]")
        List<String> generations,

        @Schema(
                description = "In the order of the items; their fields are those of the job's kind",
                implementation = Object[].class)
        List<? extends Record> rows,

        @Schema(hidden = true) @JsonIgnore JobKind ofKind)
        implements Tabular {

    public ResultAnswer {
        generations = List.copyOf(generations);
    }

    @Override
    public Table table() {
        return Table.ofAny(
                        job.kind(),
                        ofKind.description(),
                        Fact.ofAnswer(
                                sky,
                                List.of(),
                                tookMs,
                                new Fact("job_id", job.jobId(), "The job"),
                                new Fact("phase", job.phase().name(), "COMPLETED: all rows are there"),
                                new Fact("generations", String.join(" ", generations), "Of which it was done")),
                        ofKind.rowType(),
                        rows)
                .truncated(job.phase() != Phase.COMPLETED);
    }
}
