package org.starkin.outlier;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** Some of the strangest stars of a survey. */
public record OutlierAnswer(
        @Schema(examples = "demo") String sky,
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "1.4")
        double tookMs,

        @Schema(description = "Stars of the survey that meet the conditions", examples = "165")
        long total,

        @Schema(examples = "0") int offset,
        @Schema(examples = "10") int limit,

        @Schema(description = "Strangest first; ties by id") List<OutlierRow> objects)
        implements Tabular {

    public OutlierAnswer {
        answeredBy = List.copyOf(answeredBy);
        objects = List.copyOf(objects);
    }

    @Override
    public Table table() {
        return Table.of(
                        "outliers",
                        "The strangest stars of a survey, strangest first",
                        Fact.ofAnswer(
                                sky,
                                answeredBy,
                                tookMs,
                                new Fact("total", total, "Stars that meet the conditions"),
                                new Fact("offset", offset, "Stars passed over")),
                        OutlierRow.class,
                        objects)
                .truncated(offset + objects.size() < total);
    }
}
