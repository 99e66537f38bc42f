package org.starkin.label;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new label set; or an export, to be taken in. */
public record LabelSetBody(
        @Schema(description = LabelSetBody.NAME_IS, examples = "novae", required = true)
        @NotNull(message = "is missing; give the set a name")
        @Pattern(regexp = LabelSetBody.NAME, message = LabelSetBody.NO_NAME)
        String name,

        @Schema(description = "What it is for", examples = "Novae and what looks like them")
        Optional<@Size(max = LabelSetBody.LONGEST_NOTE, message = LabelSetBody.LONG_NOTE) String> note,

        @Schema(description = "When it was made; now where it is left out")
        Optional<Instant> createdAt,

        @Schema(description = "Who makes it", examples = "ann")
        Optional<@Size(max = 200, message = "is longer than 200 characters") String> createdBy,

        @Schema(description = "Answers, the first first; at most 100,000")
        Optional<
                        @Size(max = LabelSets.MOST_LABELS, message = "are more than 100000 labels") List<
                                @NotNull(message = "is null; give survey, id and answer") @Valid LabelBody>>
                labels,

        @Schema(description = "Rankings that were made of it, the first first; at most 1,000")
        Optional<
                        @Size(max = LabelSets.MOST_RANKINGS, message = "are more than 1000 rankings") List<
                                @NotNull(message = "is null; give a ranking of an export") @Valid RankingBody>>
                rankings) {

    static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String NAME_IS = "1 to 64 letters, digits, dots, hyphens and underscores";
    static final String NO_NAME = "is not " + NAME_IS + ", the first a letter or digit";
    static final int LONGEST_NOTE = 2000;
    static final String LONG_NOTE = "is longer than 2000 characters";
}
