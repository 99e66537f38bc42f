package org.starkin.similar;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.StarFilter;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;

/** What a property must be: one of these texts, or a number within a range. */
@Schema(description = "Either one_of, or min or max or both")
public record PropertyBody(
        @Schema(
                description =
                        "The property's text is one of these, to the letter; 1 to 10000, of at most 1000 characters",
                examples = "[\"M0\", \"M1\"]")
        Optional<List<String>> oneOf,

        @Schema(description = "The property is a number, and this is the least", examples = "1.5")
        Optional<Double> min,

        @Schema(description = "The property is a number, and this is the greatest", examples = "2")
        Optional<Double> max) {

    StarFilter.Condition condition(String field) {
        boolean isRange = min.isPresent() || max.isPresent();
        if (isRange == oneOf.isPresent()) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    field,
                    (isRange ? "has both one_of and a range" : "has neither one_of nor min nor max")
                            + "; give either one_of, or min or max or both");
        }
        return isRange ? new RangeBody(min, max).range(field) : texts(oneOf.get(), field + ".one_of");
    }

    private static StarFilter.Condition texts(List<String> texts, String field) {
        int missing = texts.indexOf(null);
        if (missing >= 0) {
            throw Refusal.BadInput.of("invalid_value", field + "[" + missing + "]", "is null; give a text");
        }
        try {
            return new StarFilter.OneOf(new HashSet<>(texts));
        } catch (IllegalArgumentException e) {
            throw Refusal.BadInput.of("invalid_value", field, Message.of(e));
        }
    }
}
