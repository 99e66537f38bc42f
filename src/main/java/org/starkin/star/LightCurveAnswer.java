package org.starkin.star;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Drops;
import org.starkin.render.Fold;
import org.starkin.render.LightCurveRow;

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

        LightCurveRow lightCurve) {

    public LightCurveAnswer {
        answeredBy = List.copyOf(answeredBy);
    }
}
