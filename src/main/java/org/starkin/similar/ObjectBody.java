package org.starkin.similar;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A star of the sky by its name. */
public record ObjectBody(
        @Schema(examples = "gaia") @NotBlank(message = NO_SURVEY)
        String survey,

        @Schema(description = "The survey's own id, a string", examples = "4057091150787104896")
        @NotBlank(message = NO_ID)
        String id) {

    static final String NO_SURVEY = "is missing; GET /api/v1/surveys lists the names";
    static final String NO_ID = "is missing; give the survey's own id as a string";
}
