package org.starkin.similar;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.operate.Problem;

/** What became of one query of a batch: an answer or a problem. */
public record BatchRow(
        @Schema(description = "Its place among the queries, from 0", examples = "0")
        int index,

        @Schema(description = "What POST /search would have answered with", examples = "200")
        int status,

        @Schema(description = "Null where there is a problem")
        Optional<KinAnswer> answer,

        @Schema(description = "Null where there is an answer")
        Optional<Problem> problem) {

    static BatchRow answered(int index, KinAnswer answer) {
        return new BatchRow(index, 200, Optional.of(answer), Optional.empty());
    }

    static BatchRow refused(int index, Problem problem) {
        return new BatchRow(index, problem.status(), Optional.empty(), Optional.of(problem));
    }
}
