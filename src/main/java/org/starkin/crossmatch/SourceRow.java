package org.starkin.crossmatch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.match.Candidate;
import org.starkin.match.Match;

/** What came of one source in one survey, in a few words. */
public record SourceRow(
        @Schema(description = "The source's name", examples = "gaia/1000000")
        String sourceId,

        @Schema(description = "The survey looked in; null: the source could not be sought", examples = "ztf")
        Optional<String> targetSurvey,

        @Schema(
                description = "From what it was concluded: position+shape, position or shape",
                examples = "position+shape")
        Optional<String> method,

        @Schema(description = "Candidates looked at", examples = "4")
        int candidates,

        @Schema(description = "Stars within the radius; more than the candidates where they are very many")
        int inRadius,

        Optional<Double> radiusArcsec,

        @Schema(description = "Stars of the survey in a square arcminute about the source")
        Optional<Double> densityPerArcmin2,

        @Schema(description = "How probably the star is none of the candidates; null: it could not be sought")
        Optional<Double> pNone,

        @Schema(description = "The likeliest candidate, whether or not it is likelier than none")
        Optional<CandidateFacts> best,

        Optional<CandidateFacts> runnerUp,

        @Schema(
                description =
                        "The probability of the likeliest over that of the next; null: there are not two, or no chance")
        Optional<Double> odds,

        @Schema(description = "The nearest candidate on the sky: what position alone would have answered")
        Optional<CandidateFacts> positionOnly,

        @Schema(description = "Why the source could not be sought")
        Optional<SourceFault> fault) {

    static SourceRow of(String source, Match match, List<Candidate> likeliest) {
        return new SourceRow(
                source,
                Optional.of(match.survey()),
                Optional.of(match.method().word()),
                match.considered(),
                match.there(),
                boxed(match.radiusArcsec()),
                boxed(match.densityPerArcmin2()),
                Optional.of(match.pNone()),
                likeliest.stream().findFirst().map(CandidateFacts::of),
                likeliest.stream().skip(1).findFirst().map(CandidateFacts::of),
                boxed(match.odds()),
                match.nearest().map(CandidateFacts::of),
                Optional.empty());
    }

    static SourceRow of(String source, SourceFault fault) {
        return new SourceRow(
                source,
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(fault));
    }

    private static Optional<Double> boxed(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }
}
