package org.starkin.crossmatch;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.match.Candidate;
import org.starkin.match.Match;
import org.starkin.render.Cell;
import org.starkin.render.StarRow;

/** A candidate of a source in a survey. */
public record MatchRow(
        @Schema(description = "The source's name", examples = "gaia/1000000") @Cell(ucd = "meta.id")
        String sourceId,

        @Schema(description = "1 is the likeliest of its survey", examples = "1") @Cell(ucd = "meta.number")
        int rank,

        @Schema(description = "How probably this is the star", examples = "0.97") @Cell(ucd = "stat.probability")
        double pMatch,

        @Schema(description = "How probably the star is none of its survey's candidates", examples = "0.02")
        @Cell(ucd = "stat.probability")
        double pNone,

        @Schema(description = "From the source; null: it has no position", examples = "0.31")
        @Cell(ucd = "pos.angDistance", unit = "arcsec")
        OptionalDouble separationArcsec,

        @Schema(description = "Cosine between the vectors; null: the source has none", examples = "0.94")
        @Cell(ucd = "stat.correlation")
        OptionalDouble similarity,

        @Schema(description = "The candidate's period over the source's, of those that agree best; null: one has none")
        @Cell(ucd = "time.period;arith.ratio")
        OptionalDouble periodRatio,

        @Schema(description = "No candidate is nearer; without a position: none is more similar")
        @Cell(ucd = "meta.code")
        boolean isNearest,

        @JsonUnwrapped StarRow star) {

    static MatchRow of(String source, int rank, Match match, Candidate candidate) {
        return new MatchRow(
                source,
                rank,
                candidate.pMatch(),
                match.pNone(),
                candidate.separationArcsec(),
                candidate.similarity(),
                candidate.periodRatio(),
                candidate.isNearest(),
                StarRow.of(candidate.star()));
    }
}
