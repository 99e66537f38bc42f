package org.starkin.label;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a label set is to be another; what is left out stays as it is. */
public record LabelSetChange(
        @Schema(description = LabelSetBody.NAME_IS, examples = "classical-novae")
        Optional<@Pattern(regexp = LabelSetBody.NAME, message = LabelSetBody.NO_NAME) String> name,

        @Schema(description = "What it is for", examples = "Novae and what looks like them")
        Optional<@Size(max = LabelSetBody.LONGEST_NOTE, message = LabelSetBody.LONG_NOTE) String> note) {}
