package org.starkin.outlier;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;

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

        @Schema(description = "Strangest first; ties by id") List<OutlierRow> objects) {

    public OutlierAnswer {
        answeredBy = List.copyOf(answeredBy);
        objects = List.copyOf(objects);
    }
}
