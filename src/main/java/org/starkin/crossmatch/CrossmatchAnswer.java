package org.starkin.crossmatch;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;
import org.starkin.similar.SkippedSurvey;

/** The counterparts of sources. */
public record CrossmatchAnswer(
        @Schema(description = "The sky's name", examples = "demo")
        String sky,

        @Schema(description = "One for each survey looked in")
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "4.2")
        double tookMs,

        CalibrationRow calibration,

        @Schema(description = "Surveys of the sky that were not looked in, and why")
        List<SkippedSurvey> skipped,

        @Schema(description = "One for each source and survey, in the order of the sources")
        List<SourceRow> sources,

        @Schema(description = "One for each source, survey and candidate; likeliest first")
        List<MatchRow> matches)
        implements Tabular {

    public CrossmatchAnswer {
        answeredBy = List.copyOf(answeredBy);
        skipped = List.copyOf(skipped);
        sources = List.copyOf(sources);
        matches = List.copyOf(matches);
    }

    @Override
    public Table table() {
        return Table.of(
                "crossmatch",
                "Candidates of sources in other surveys, the likeliest first",
                Fact.ofAnswer(
                        sky,
                        answeredBy,
                        tookMs,
                        new Fact("calibration", calibration.origin(), "By which the probabilities were made")),
                MatchRow.class,
                matches);
    }
}
