package org.starkin.outlier;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Cell;
import org.starkin.render.StarRow;

/** A strange star. */
public record OutlierRow(
        @Schema(description = "1 is the strangest of those that meet the conditions", examples = "1")
        @Cell(ucd = "meta.number")
        int rank,

        @Schema(
                description = "The share of the survey's other stars that are less strange, percent",
                examples = "99.98")
        @Cell(ucd = "stat.value")
        double strangenessPercentile,

        @Schema(description = "The star of the survey that is most similar to it", examples = "4057091150787104900")
        @Cell(ucd = "meta.id")
        Optional<String> nearestObjectId,

        @Schema(description = "How similar that is, a cosine", examples = "0.41") @Cell(ucd = "stat.correlation")
        OptionalDouble nearestSimilarity,

        @JsonUnwrapped StarRow star) {}
