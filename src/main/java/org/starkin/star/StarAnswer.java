package org.starkin.star;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Drops;
import org.starkin.render.Fact;
import org.starkin.render.PeriodRow;
import org.starkin.render.SkyLinks;
import org.starkin.render.StarRow;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** All that is known of one star but its photometry. */
public record StarAnswer(
        @Schema(examples = "demo") String sky,
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "0.6")
        double tookMs,

        StarRow star,

        @Schema(
                description = "Which vectors it has, beside joint ones: light_curve, spectrum or both",
                examples = "[\"light_curve\", \"spectrum\"]")
        List<String> has,

        @Schema(
                description =
                        "The share of the survey's other stars that are less strange, percent; null where the survey was built"
                                + " without",
                examples = "42.7")
        OptionalDouble strangenessPercentile,

        @Schema(description = "The periods found, likeliest first; none is a legitimate answer")
        List<PeriodRow> periods,

        @Schema(
                description = "Every other column of the survey's objects table",
                examples = "{\"source_label\": \"RRab\"}")
        Map<String, String> properties,

        Drops drops,

        @Schema(description = "What others know of that place; null where the star has no position")
        Optional<SkyLinks> links,

        @Schema(
                description = "Where its spectrum is; null where it has none",
                examples = "/api/v1/objects/gaia/4057091150787104896/spectrum")
        Optional<String> spectrumUrl,

        @Schema(
                description =
                        "The vector of its light curve, of unit length; sent as a vector query it finds the star itself"
                                + " first. null of a star without one")
        Optional<List<Float>> vector)
        implements Tabular {

    public StarAnswer {
        answeredBy = List.copyOf(answeredBy);
        periods = List.copyOf(periods);
        has = List.copyOf(has);
        vector = vector.map(List::copyOf);
    }

    @Override
    public Table table() {
        return Table.of("star", "A star", Fact.ofAnswer(sky, answeredBy, tookMs), StarRow.class, List.of(star));
    }
}
