package org.starkin.label;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answers about stars. */
public record LabelsBody(
        @Schema(description = "1 to 1000", required = true)
        @NotNull(message = "is missing; give 1 to 1000 answers")
        @Size(min = 1, max = 1000, message = "holds no answer, or more than 1000; send several requests")
        List<@NotNull(message = "is null; give survey, id and answer") @Valid LabelBody> labels,

        @Schema(description = "Who answers", examples = "ann")
        Optional<@Size(max = 200, message = "is longer than 200 characters") String> by,

        @Schema(
                description =
                        "The ranking in which the stars were shown, as the answer of POST /api/v1/rare numbers it",
                examples = "1")
        Optional<Long> ranking) {}
