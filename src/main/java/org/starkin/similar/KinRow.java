package org.starkin.similar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Cell;
import org.starkin.render.StarRow;

/** A neighbour. */
public record KinRow(
        @Schema(description = "1 is the most similar", examples = "1") @Cell(ucd = "meta.number")
        int rank,

        @Schema(description = "Cosine between the vectors, -1 to 1", examples = "0.987") @Cell(ucd = "stat.correlation")
        double similarity,

        @JsonUnwrapped StarRow star) {}
