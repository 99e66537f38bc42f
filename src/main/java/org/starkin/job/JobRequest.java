package org.starkin.job;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of {@code POST /jobs}. */
public record JobRequest(
        @Schema(description = "What is to be done", examples = "crossmatch", required = true)
        @NotBlank(message = "is missing; name a kind of job")
        String kind,

        @Schema(description = "As the kind takes them", implementation = Object.class, required = true)
        @NotNull(message = "is missing; give an object with what the kind takes")
        JsonNode parameters,

        @Schema(description = "Whether it is to be queued at once; else it is PENDING", defaultValue = "true")
        Optional<Boolean> run) {}
