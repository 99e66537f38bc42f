package org.starkin.job;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** Some jobs. */
public record JobsAnswer(
        @Schema(examples = "demo") String sky,

        @Schema(description = "Milliseconds that the server needed", examples = "0.6")
        double tookMs,

        @Schema(description = "Jobs that there are", examples = "3")
        long total,

        @Schema(examples = "0") int offset,
        @Schema(examples = "10") int limit,

        @Schema(description = "The newest first") List<JobRow> jobs)
        implements Tabular {

    public JobsAnswer {
        jobs = List.copyOf(jobs);
    }

    @Override
    public Table table() {
        return Table.of("jobs", "Jobs, the newest first", Fact.ofAnswer(sky, List.of(), tookMs), JobRow.class, jobs)
                .truncated(offset + jobs.size() < total);
    }
}
