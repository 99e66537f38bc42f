package org.starkin.crossmatch;

import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.match.Candidate;

/** A candidate in a few words. */
public record CandidateFacts(
        @Schema(examples = "4057091150787104896") String objectId,
        double pMatch,
        OptionalDouble separationArcsec,
        OptionalDouble similarity) {

    static CandidateFacts of(Candidate candidate) {
        return new CandidateFacts(
                candidate.star().id().objectId(),
                candidate.pMatch(),
                candidate.separationArcsec(),
                candidate.similarity());
    }
}
