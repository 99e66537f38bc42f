package org.starkin.cone;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** The stars around a position. */
public record ConeAnswer(
        @Schema(examples = "demo") String sky,

        @Schema(description = "One for each survey looked through")
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "0.7")
        double tookMs,

        @Schema(examples = "10") int limit,

        @Schema(description = "Whether there are more than limit")
        boolean truncated,

        @Schema(description = "Nearest first; ties by survey, then id")
        List<ConeRow> objects)
        implements Tabular {

    public ConeAnswer {
        answeredBy = List.copyOf(answeredBy);
        objects = List.copyOf(objects);
    }

    @Override
    public Table table() {
        return Table.of(
                        "cone",
                        "The stars around a position, nearest first",
                        Fact.ofAnswer(sky, answeredBy, tookMs),
                        ConeRow.class,
                        objects)
                .truncated(truncated);
    }
}
