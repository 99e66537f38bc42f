package org.starkin.similar;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Cell;
import org.starkin.render.StarRow;

/** A neighbour. */
public record KinRow(
        @Schema(description = "1 is the most similar", examples = "1") @Cell(ucd = "meta.number")
        int rank,

        @Schema(description = "Cosine between the vectors, -1 to 1", examples = "0.987") @Cell(ucd = "stat.correlation")
        double similarity,

        @JsonUnwrapped StarRow star,

        @Schema(
                description = "null of a star without a spectrum",
                examples = "/api/v1/objects/gaia/4057091150787104896/spectrum")
        @Cell(ucd = "meta.ref.url")
        Optional<String> spectrumUrl,

        @Schema(description = "Only if explain was asked for") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Explanation> explanation,

        @Schema(description = "Only if group_arcsec was asked for: other neighbours at its place, most similar first")
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<List<SiblingRow>> siblings) {

    public KinRow {
        siblings = siblings.map(List::copyOf);
    }

    /** A neighbour of which no more is asked. */
    KinRow(int rank, double similarity, StarRow star, Optional<String> spectrumUrl) {
        this(rank, similarity, star, spectrumUrl, Optional.empty(), Optional.empty());
    }

    /** The same and what explains it. */
    KinRow with(Explanation known) {
        return new KinRow(rank, similarity, star, spectrumUrl, Optional.of(known), siblings);
    }

    /** The same and the others at its place. */
    KinRow with(List<SiblingRow> others) {
        return new KinRow(rank, similarity, star, spectrumUrl, explanation, Optional.of(others));
    }
}
