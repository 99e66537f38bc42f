package org.starkin.label;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer about a star, as a request gives it and an export shows it. */
public record LabelBody(
        @Schema(examples = "gaia")
        @NotBlank(message = "is missing; GET /api/v1/surveys lists the names")
        @Size(max = 64, message = "is longer than 64 characters, which no survey's name is")
        String survey,

        @Schema(description = "The survey's own id, a string", examples = "4057091150787104896")
        @NotBlank(message = "is missing; give the survey's own id as a string")
        @Size(max = 1000, message = "is longer than 1000 characters")
        String id,

        @Schema(
                description =
                        "Whether the star is of the class; unsure: not to be shown again, and no example; none: what was said of it"
                                + " is taken back",
                examples = "yes",
                enumeration = {"yes", "no", "unsure", "none"})
        @NotNull(message = "is missing; it is yes, no, unsure or none")
        @Pattern(regexp = Answer.PATTERN, message = "'${validatedValue}' is not one of yes, no, unsure, none")
        String answer,

        @Schema(description = "When; now where it is left out", examples = "2026-11-22T13:00:00Z")
        Optional<Instant> at,

        @Schema(description = "Who; that of the request where it is left out", examples = "ann")
        Optional<@Size(max = 200, message = "is longer than 200 characters") String> by,

        @Schema(
                description =
                        "The number of the ranking in which the star was shown; that of the request where it is left out",
                examples = "1")
        Optional<Long> ranking,

        @Schema(
                description =
                        "The generation of the survey in which the star was seen; that of the ranking, or else of today, where"
                                + " it is left out",
                examples = "generation-000001")
        Optional<@Size(max = 64, message = "is longer than 64 characters") String> generation) {}
