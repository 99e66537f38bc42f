package org.starkin.operate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing wrong with one field of a request.
 *
 * @param field its path, such as {@code query.light_curve.points[3].time}
 * @param message what was wrong, the value seen and what is allowed
 */
public record Violation(
        @Schema(description = "Path of the field", examples = "query.light_curve.points[3].time")
        String field,

        @Schema(description = "What was wrong, the value seen and what is allowed")
        String message) {}
