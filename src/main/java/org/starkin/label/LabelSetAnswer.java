package org.starkin.label;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One label set. */
public record LabelSetAnswer(
        @Schema(description = "The sky of this server", examples = "demo")
        String sky,

        double tookMs,
        LabelSetRow labelSet,

        @Schema(description = "How many stars have which last answer: yes, no, unsure")
        Map<String, Long> stars) {}
