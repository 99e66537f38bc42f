package org.starkin.label;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A ranking that was made of a label set, as an export shows it and an import gives it. */
public record RankingBody(
        @Schema(description = "Of how many of the set's labels it was made", examples = "20")
        @Min(value = 0, message = "${validatedValue} is below 0")
        @Max(value = LabelSets.MOST_LABELS, message = "${validatedValue} is above 100000")
        long labels,

        @Schema(description = "The body of POST /api/v1/rare that asked for it", type = SchemaType.OBJECT)
        @NotNull(message = "is missing; it is the body of POST /api/v1/rare")
        JsonNode request,

        @Schema(description = "By survey, the generation that was ranked")
        @NotNull(message = "is missing; it says the generation of each survey")
        @Size(max = 100, message = "names more than 100 surveys")
        Map<
                        @Size(max = 64, message = "is longer than 64 characters") String,
                        @NotNull(message = "is null; give a generation")
                        @Size(max = 64, message = "is longer than 64 characters") String>
                generations,

        @Schema(description = "SHA-256 of the first thousand stars, in order", examples = "9f86d081884c7d65…")
        @NotNull(message = "is missing; it is a SHA-256")
        @Pattern(regexp = "[0-9a-f]{64}", message = "is no SHA-256 of 64 hexadecimal digits")
        String digest,

        @Schema(description = "When; now where it is left out", examples = "2026-11-22T13:00:00Z")
        Optional<Instant> at,

        Optional<@Size(max = 200, message = "is longer than 200 characters") String> by) {}
