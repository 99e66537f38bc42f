package org.starkin.star;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Fact;
import org.starkin.render.FeatureRow;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** The classic features of one star. */
public record FeaturesAnswer(
        @Schema(examples = "demo") String sky,
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "25.1")
        double tookMs,

        @Schema(examples = "gaia") String survey,
        @Schema(examples = "4057091150787104896") String objectId,

        @Schema(description = "In the order in which the encoder features has them")
        List<FeatureRow> features)
        implements Tabular {

    public FeaturesAnswer {
        answeredBy = List.copyOf(answeredBy);
        features = List.copyOf(features);
    }

    @Override
    public Table table() {
        return Table.of(
                "features",
                "The classic features of a star",
                Fact.ofAnswer(
                        sky,
                        answeredBy,
                        tookMs,
                        new Fact("survey", survey, "The survey"),
                        new Fact("object_id", objectId, "The survey's own id")),
                FeatureRow.class,
                features);
    }
}
