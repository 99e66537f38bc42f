package org.starkin.rare;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Cell;
import org.starkin.render.StarRow;

/** A star that may be of the class, and why. */
public record RareRow(
        @Schema(description = "1 is the likeliest, or the first to look at where there is diversity", examples = "1")
        @Cell(ucd = "meta.number")
        int rank,

        @Schema(
                description =
                        "How probably it is of the class, 0 to 1, as far as ranking.is_calibrated; see docs/rare.md",
                examples = "0.82")
        @Cell(ucd = "stat.probability")
        double score,

        @Schema(
                description =
                        "1 less the greatest similarity to any example: 0 is a twin of a star that is labelled already",
                examples = "0.11")
        @Cell(ucd = "stat.value")
        double novelty,

        @Schema(description = "Cosine to the most similar positive example", examples = "0.89")
        @Cell(ucd = "stat.correlation")
        double similarity,

        @Schema(
                description =
                        "Which example that is: survey and id, or its place in positives where it is no star of the sky",
                examples = "gaia/4057091150787104896")
        @Cell(ucd = "meta.id")
        String nearestExample,

        @Schema(description = "Cosine to the most similar negative example; null without one", examples = "0.41")
        @Cell(ucd = "stat.correlation")
        OptionalDouble negativeSimilarity,

        @JsonUnwrapped StarRow star) {}
