package org.starkin.similar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

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
        List<KinRow> hits)
        implements Tabular {

    public KinAnswer {
        answeredBy = List.copyOf(answeredBy);
        hits = List.copyOf(hits);
    }

    @Override
    public Table table() {
        return Table.of(
                "kin",
                "The stars most like the query, most similar first",
                Fact.ofAnswer(
                        sky,
                        answeredBy,
                        tookMs,
                        new Fact("query", query.kind(), "The kind of the query"),
                        new Fact("against", search.against(), "Which vectors were asked for"),
                        new Fact("space", search.space(), "Which vectors were compared"),
                        new Fact("exact", search.exact(), "Whether every star was compared"),
                        new Fact("left_out", String.join(" ", search.leftOut()), "Stars of the query, left out")),
                KinRow.class,
                hits);
    }
}
