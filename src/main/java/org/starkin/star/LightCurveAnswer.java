package org.starkin.star;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Drops;
import org.starkin.render.Fact;
import org.starkin.render.Fold;
import org.starkin.render.LightCurveRow;
import org.starkin.render.PointRow;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** The photometry of one star. */
public record LightCurveAnswer(
        @Schema(examples = "demo") String sky,
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "0.8")
        double tookMs,

        @Schema(examples = "gaia") String survey,
        @Schema(examples = "4057091150787104896") String objectId,

        @Schema(description = "What was dropped on the way from the archive's file to these points")
        Drops drops,

        @Schema(description = "How phases are counted; null where none were asked for")
        Optional<Fold> folded,

        LightCurveRow lightCurve)
        implements Tabular {

    public LightCurveAnswer {
        answeredBy = List.copyOf(answeredBy);
    }

    @Override
    public Table table() {
        return Table.of("lightcurve", "The photometry of a star", facts(), PointRow.class, lightCurve.points())
                .inTime(lightCurve.timeSystem());
    }

    private List<Fact> facts() {
        List<Fact> facts = Fact.ofAnswer(
                sky,
                answeredBy,
                tookMs,
                new Fact("survey", survey, "The survey"),
                new Fact("object_id", objectId, "The survey's own id"),
                new Fact(
                        "units",
                        lightCurve.bands().stream()
                                .map(band -> band.band() + "=" + band.unit())
                                .collect(Collectors.joining(" ")),
                        "The unit of brightness of each passband"));
        folded.ifPresent(fold -> {
            facts.add(new Fact("period_days", fold.periodDays(), "Days"));
            facts.add(new Fact("epoch", fold.epoch(), "The time of phase zero"));
        });
        return facts;
    }
}
