package org.starkin.crossmatch;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.match.BulkMatch;
import org.starkin.match.Candidate;
import org.starkin.match.Match;
import org.starkin.render.Cell;

/** A star of one survey and a candidate of another; or, without a candidate, a star that has none. */
record PairRow(
        @Schema(description = "The survey of the source") @Cell(ucd = "meta.dataset")
        String sourceSurvey,

        @Schema(description = "The source's id in its survey") @Cell(ucd = "meta.id;meta.main")
        String sourceId,

        @Schema(description = "The survey looked in") @Cell(ucd = "meta.dataset")
        String targetSurvey,

        @Schema(description = "The candidate's id there; null: there is none") @Cell(ucd = "meta.id")
        Optional<String> targetId,

        @Schema(description = "1 is the likeliest; 0: there is no candidate") @Cell(ucd = "meta.number")
        int rank,

        @Schema(description = "How probably the candidate is the star") @Cell(ucd = "stat.probability")
        OptionalDouble pMatch,

        @Schema(description = "How probably the star is none of the candidates") @Cell(ucd = "stat.probability")
        double pNone,

        @Schema(description = "From the source; null: without positions")
        @Cell(ucd = "pos.angDistance", unit = "arcsec")
        OptionalDouble separationArcsec,

        @Schema(description = "Cosine between the vectors") @Cell(ucd = "stat.correlation")
        OptionalDouble similarity,

        @Schema(description = "The candidate's period over the source's, of those that agree best")
        @Cell(ucd = "time.period;arith.ratio")
        OptionalDouble periodRatio,

        @Schema(description = "The candidate's known class") @Cell(ucd = "src.class")
        Optional<String> targetClass,

        @Schema(description = "What position alone would have answered: the nearest candidate's id")
        @Cell(ucd = "meta.id")
        Optional<String> nearestId,

        @Schema(description = "From what it was concluded: position+shape, position or shape") @Cell(ucd = "meta.code")
        String method) {

    static Stream<PairRow> of(BulkMatch.Row found) {
        Match match = found.match();
        if (match.candidates().isEmpty()) {
            return Stream.of(row(found, 0, Optional.empty()));
        }
        return IntStream.range(0, match.candidates().size())
                .mapToObj(i -> row(found, i + 1, Optional.of(match.candidates().get(i))));
    }

    private static PairRow row(BulkMatch.Row found, int rank, Optional<Candidate> candidate) {
        Match match = found.match();
        return new PairRow(
                found.source().facts().id().survey(),
                found.source().facts().id().objectId(),
                match.survey(),
                candidate.map(one -> one.star().id().objectId()),
                rank,
                candidate.map(one -> OptionalDouble.of(one.pMatch())).orElseGet(OptionalDouble::empty),
                match.pNone(),
                candidate.map(Candidate::separationArcsec).orElseGet(OptionalDouble::empty),
                candidate.map(Candidate::similarity).orElseGet(OptionalDouble::empty),
                candidate.map(Candidate::periodRatio).orElseGet(OptionalDouble::empty),
                candidate.flatMap(one -> one.star().label()),
                match.nearest().map(one -> one.star().id().objectId()),
                match.method().word());
    }
}
