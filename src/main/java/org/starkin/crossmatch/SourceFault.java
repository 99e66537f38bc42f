package org.starkin.crossmatch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;

/** Why one source of many could not be sought; the others were. */
public record SourceFault(
        @Schema(description = "A stable word, such as unknown_object or too_few_points", examples = "unknown_object")
        String code,

        String detail) {

    static SourceFault of(Refusal refusal) {
        return new SourceFault(refusal.code(), Message.of(refusal));
    }
}
