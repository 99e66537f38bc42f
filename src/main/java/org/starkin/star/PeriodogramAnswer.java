package org.starkin.star;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Fact;
import org.starkin.render.PeriodogramRow;
import org.starkin.render.PowerRow;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** The periodogram of one star. */
public record PeriodogramAnswer(
        @Schema(examples = "demo") String sky,
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "12.5")
        double tookMs,

        @Schema(examples = "gaia") String survey,
        @Schema(examples = "4057091150787104896") String objectId,
        PeriodogramRow periodogram)
        implements Tabular {

    public PeriodogramAnswer {
        answeredBy = List.copyOf(answeredBy);
    }

    @Override
    public Table table() {
        List<Fact> facts = new ArrayList<>(Fact.ofAnswer(
                sky,
                answeredBy,
                tookMs,
                new Fact("survey", survey, "The survey"),
                new Fact("object_id", objectId, "The survey's own id")));
        facts.addAll(periodogram.facts());
        return Table.of("periodogram", "The periodogram of a star", facts, PowerRow.class, periodogram.points());
    }
}
