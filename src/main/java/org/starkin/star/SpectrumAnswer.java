package org.starkin.star;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.AnsweredBy;
import org.starkin.render.Fact;
import org.starkin.render.Table;
import org.starkin.render.Tabular;

/** The spectrum of one star. */
public record SpectrumAnswer(
        @Schema(examples = "demo") String sky,
        List<AnsweredBy> answeredBy,

        @Schema(description = "Milliseconds that the server needed", examples = "1.8")
        double tookMs,

        @Schema(examples = "gaia") String survey,
        @Schema(examples = "4057091150787104896") String objectId,

        @Schema(description = "The file that it was read from", examples = "spec-0266-51602-0031.fits")
        String source,

        @Schema(description = "As which format it was read", examples = "sdss")
        String format,

        @Schema(
                description = "The velocity that was taken out, positive where the star recedes, km/s",
                examples = "12.3")
        double velocityKmS,

        @Schema(
                description = "told by the file, measured against named lines, or unknown: none was taken out then",
                examples = "told")
        String velocitySource,

        @Schema(description = "The median of flux over error, a pixel; null without errors", examples = "35.2")
        OptionalDouble medianSignalToNoise,

        @Schema(description = "Pixels of the file", examples = "3842")
        int pixelsRead,

        @Schema(description = "Those that were not used, by reason", examples = "{\"outside_grid\": 1026}")
        Map<String, Integer> dropped,

        @Schema(description = "Named lines and bands in its range")
        List<SpectralLineRow> lines,

        @Schema(description = "From the first pixel that was measured to the last, 69 km/s each")
        List<SpectrumPixelRow> pixels)
        implements Tabular {

    public SpectrumAnswer {
        answeredBy = List.copyOf(answeredBy);
        dropped = Map.copyOf(dropped);
        lines = List.copyOf(lines);
        pixels = List.copyOf(pixels);
    }

    @Override
    public Table table() {
        List<Fact> facts = Fact.ofAnswer(
                sky,
                answeredBy,
                tookMs,
                new Fact("survey", survey, "The survey"),
                new Fact("object_id", objectId, "The survey's own id"),
                new Fact("source", source, "The file that it was read from"),
                new Fact("velocity_km_s", velocityKmS, "The velocity that was taken out, km/s"),
                new Fact("velocity_source", velocitySource, "Where that velocity comes from"));
        medianSignalToNoise.ifPresent(
                ratio -> facts.add(new Fact("median_signal_to_noise", ratio, "Flux over error, a pixel")));
        return Table.of("spectrum", "The spectrum of a star, at rest", facts, SpectrumPixelRow.class, pixels);
    }
}
