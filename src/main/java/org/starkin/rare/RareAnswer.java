package org.starkin.rare;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** Stars that may be of the class. */
public record RareAnswer(
        @Schema(description = "The sky that answered", examples = "demo")
        String sky,

        @Schema(description = "One for each survey ranked") List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "4.2")
        double tookMs,

        RankingFacts ranking,

        @Schema(description = "In the order in which they are worth looking at; ties by survey, then id")
        List<RareRow> hits)
        implements Tabular {

    public RareAnswer {
        answeredBy = List.copyOf(answeredBy);
        hits = List.copyOf(hits);
    }

    @Override
    public Table table() {
        return Table.of(
                "rare",
                "Stars that may be of the class, in the order in which they are worth looking at",
                Fact.ofAnswer(sky, answeredBy, tookMs),
                RareRow.class,
                hits);
    }
}
