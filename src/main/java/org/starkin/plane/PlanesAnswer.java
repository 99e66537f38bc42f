package org.starkin.plane;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.EncoderRow;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** Where stars stand in the planes. */
public record PlanesAnswer(
        @Schema(examples = "demo") String sky,
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "12.0")
        double tookMs,

        @Schema(description = "Whose heads tell what is not known")
        EncoderRow encoder,

        @Schema(description = "Of a sample, what it was drawn from; empty where stars were named")
        List<SampledRow> sampled,

        @Schema(description = "By survey and id; those named, in the order in which they were named")
        List<PlaneRow> objects)
        implements Tabular {

    /** What the sample of a survey was drawn from. */
    @Schema(name = "PlaneSample")
    public record SampledRow(
            @Schema(examples = "gaia") String survey,
            @Schema(examples = "16456") int stars,

            @Schema(
                    description = "Stars that stand in some plane by what is known of them, without the heads",
                    examples = "120")
            int known,

            @Schema(description = "Stars of the answer", examples = "300")
            int shown) {}

    public PlanesAnswer {
        answeredBy = List.copyOf(answeredBy);
        sampled = List.copyOf(sampled);
        objects = List.copyOf(objects);
    }

    @Override
    public Table table() {
        return Table.of(
                "planes",
                "Where stars stand in the Hertzsprung-Russell and colour-magnitude planes",
                Fact.ofAnswer(sky, answeredBy, tookMs),
                PlaneRow.class,
                objects);
    }
}
