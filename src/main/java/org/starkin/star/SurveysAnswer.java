package org.starkin.star;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** The surveys of the sky, those that cannot be read among them. */
public record SurveysAnswer(
        @Schema(examples = "demo") String sky,

        @Schema(description = "Milliseconds that the server needed", examples = "0.4")
        double tookMs,

        @Schema(description = "By name") List<SurveyCard> surveys,

        @Schema(
                description =
                        "Surveys of which something cannot be read, and why; those that are not among the surveys are not answered from")
        List<Broken> broken)
        implements Tabular {

    /** A survey of which something cannot be read. */
    @Schema(name = "BrokenSurvey")
    public record Broken(String survey, String reason) {}

    public SurveysAnswer {
        surveys = List.copyOf(surveys);
        broken = List.copyOf(broken);
    }

    @Override
    public Table table() {
        return Table.of(
                "surveys", "The surveys of the sky", Fact.ofAnswer(sky, List.of(), tookMs), SurveyCard.class, surveys);
    }
}
