package org.starkin.star;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Fact;
import org.starkin.render.StarRow;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** Some stars of a survey, in its own order. */
public record PageAnswer(
        @Schema(examples = "demo") String sky,
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "0.4")
        double tookMs,

        @Schema(description = "Stars of the survey", examples = "16456")
        long total,

        @Schema(examples = "0") int offset,
        @Schema(examples = "10") int limit,
        List<StarRow> objects)
        implements Tabular {

    public PageAnswer {
        answeredBy = List.copyOf(answeredBy);
        objects = List.copyOf(objects);
    }

    @Override
    public Table table() {
        return Table.of(
                        "stars",
                        "Stars of a survey, by id",
                        Fact.ofAnswer(
                                sky,
                                answeredBy,
                                tookMs,
                                new Fact("total", total, "Stars of the survey"),
                                new Fact("offset", offset, "Stars passed over")),
                        StarRow.class,
                        objects)
                .truncated(offset + objects.size() < total);
    }
}
