package org.starkin.label;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** All label sets. */
public record LabelSetsAnswer(
        @Schema(description = "The sky of this server", examples = "demo")
        String sky,

        double tookMs,

        @Schema(description = "By name") List<LabelSetRow> labelSets)
        implements Tabular {

    public LabelSetsAnswer {
        labelSets = List.copyOf(labelSets);
    }

    @Override
    public Table table() {
        return Table.of(
                "label_sets",
                "Label sets, by name",
                Fact.ofAnswer(sky, List.of(), tookMs),
                LabelSetRow.class,
                labelSets);
    }
}
