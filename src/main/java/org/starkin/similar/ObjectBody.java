package org.starkin.similar;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A star of the sky by its name. */
public record ObjectBody(
        @Schema(examples = "gaia") @NotBlank(message = "is missing; GET /api/v1/surveys lists the names")
        String survey,

        @Schema(description = "The survey's own id, a string", examples = "4057091150787104896")
        @NotBlank(message = "is missing; give the survey's own id as a string")
        String id) {}
