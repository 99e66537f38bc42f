package org.starkin.infer;

import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Cell;

/** A number that is told of a star, by heads and by neighbours. */
@Schema(name = "InferredProperty")
public record PropertyRow(
        @Schema(description = "teff_k, log_g, fe_h, radius_solar, absolute_v_mag, age_gyr", examples = "teff_k")
        @Cell(ucd = "meta.id")
        String property,

        @Schema(examples = "K") @Cell(ucd = "meta.unit") String unit,

        @Schema(description = "The head's median", examples = "6240.0") @Cell(ucd = "stat.value;stat.median")
        OptionalDouble headMedian,

        @Schema(description = "The lower end of its 90 % interval", examples = "6010.0")
        @Cell(ucd = "stat.value;stat.min")
        OptionalDouble headLow,

        @Schema(description = "The upper end", examples = "6480.0") @Cell(ucd = "stat.value;stat.max")
        OptionalDouble headHigh,

        @Schema(
                description =
                        "The median of the spectrum encoder's own head, whose intervals are set on real stars that it"
                                + " never saw; null without a spectrum, and of what a spectrum alone does not tell",
                examples = "6280.0")
        @Cell(ucd = "stat.value;stat.median")
        OptionalDouble spectrumMedian,

        @Schema(description = "The lower end of its 90 % interval", examples = "6120.0")
        @Cell(ucd = "stat.value;stat.min")
        OptionalDouble spectrumLow,

        @Schema(description = "The upper end", examples = "6420.0") @Cell(ucd = "stat.value;stat.max")
        OptionalDouble spectrumHigh,

        @Schema(description = "The weighted mean of the neighbours that have it", examples = "6310.0")
        @Cell(ucd = "stat.value;stat.mean")
        OptionalDouble neighbourMean,

        @Schema(description = "Their weighted scatter about it, one sigma; null of one neighbour", examples = "180.0")
        @Cell(ucd = "stat.stdev")
        OptionalDouble neighbourScatter,

        @Schema(description = "How many neighbours speak", examples = "10") @Cell(ucd = "meta.number")
        int neighbourCount,

        @Schema(description = "Those neighbours, most similar first")
        List<Speaker> neighbours) {

    public PropertyRow {
        neighbours = List.copyOf(neighbours);
    }
}
