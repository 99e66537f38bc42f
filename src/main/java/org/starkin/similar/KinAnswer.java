package org.starkin.similar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;

/** The nearest stars to a query. */
public record KinAnswer(
        @Schema(description = "The sky that answered", examples = "demo")
        String sky,

        @Schema(description = "One for each survey searched")
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "4.2")
        double tookMs,

        SearchFacts search,
        QueryFacts query,

        @Schema(description = "Most similar first; ties by survey, then id")
        List<KinRow> hits) {

    public KinAnswer {
        answeredBy = List.copyOf(answeredBy);
        hits = List.copyOf(hits);
    }
}
