package org.starkin.operate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The one shape of every error, {@code application/problem+json} (RFC 9457). */
@Schema(description = "What went wrong (RFC 9457)")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(description = "A name for the kind of problem", examples = "urn:starkin:problem:unknown_survey")
        String type,

        @Schema(description = "The HTTP status in words", examples = "Not Found")
        String title,

        @Schema(description = "The HTTP status", examples = "404")
        int status,

        @Schema(description = "What was wrong, the value seen, what is allowed, what to do next")
        String detail,

        @Schema(description = "A stable word for programs", examples = "unknown_survey")
        String code,

        @Schema(description = "The path asked for", examples = "/api/v1/objects/gaia/17")
        String instance,

        @Schema(description = "Also in the header X-Request-Id; name it when you report a fault")
        String requestId,

        @Schema(description = "Each field that was wrong") List<Violation> violations,

        @Schema(description = "Names that exist and may have been meant")
        List<String> suggestions,

        @Schema(description = "Seconds to wait before asking again")
        Optional<Integer> retryAfterSeconds) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        violations = List.copyOf(violations);
        suggestions = List.copyOf(suggestions);
    }
}
