package org.starkin.job;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /jobs/ID/phase}. */
public record PhaseRequest(
        @Schema(
                description = "RUN queues a job, or has it go on where it was; ABORT stops it",
                required = true,
                enumeration = {"RUN", "ABORT"},
                examples = "ABORT")
        @NotNull(message = "is missing; give RUN or ABORT")
        @Pattern(regexp = "RUN|ABORT", message = "'${validatedValue}' is not RUN or ABORT")
        String phase) {}
