package org.starkin.infer;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.EncoderRow;
import org.starkin.render.Fact;
import org.starkin.render.StarRow;
import org.starkin.render.Table;
import org.starkin.render.Tabular;
import org.starkin.similar.PhotometryFacts;
import org.starkin.similar.SkippedSurvey;
import org.starkin.similar.SpectrumFacts;

/** What a star is. */
public record InferAnswer(
        @Schema(examples = "demo") String sky,

        @Schema(description = "One for each survey whose stars were looked at")
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "31.0")
        double tookMs,

        @Schema(description = "What speaks: light_curve, spectrum or both", examples = "[\"light_curve\"]")
        List<String> of,

        @Schema(description = "The star of the sky that was asked for; null of one from outside")
        Optional<StarRow> star,

        @Schema(description = "What was read of a light curve from outside")
        Optional<PhotometryFacts> photometry,

        @Schema(description = "What was read of a spectrum from outside")
        Optional<SpectrumFacts> spectrum,

        @Schema(description = "Whose heads speak") EncoderRow encoder,

        @Schema(description = "On what the heads were taught, and how far they can be trusted")
        String taught,

        List<PropertyRow> properties,

        @Schema(
                description = "The head's probability that it is two stars, among stars as they were simulated",
                examples = "0.07")
        double binaryProbability,

        ClassesRow classes,

        @Schema(description = "Surveys without joint vectors, whose stars were not looked at, and why")
        List<SkippedSurvey> skipped)
        implements Tabular {

    public InferAnswer {
        answeredBy = List.copyOf(answeredBy);
        of = List.copyOf(of);
        properties = List.copyOf(properties);
        skipped = List.copyOf(skipped);
    }

    @Override
    public Table table() {
        return Table.of(
                "properties",
                "What a star is, by heads and by neighbours",
                Fact.ofAnswer(
                        sky,
                        answeredBy,
                        tookMs,
                        new Fact("of", String.join(" ", of), "What speaks"),
                        new Fact("binary_probability", binaryProbability, "The head's probability of two stars")),
                PropertyRow.class,
                properties);
    }
}
