package org.starkin.similar;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.index.StarFilter;
import org.starkin.operate.Message;
import org.starkin.operate.Refusal;

/** A range of a quantity; both ends count, and either may be left out. */
public record RangeBody(
        @Schema(description = "The least value", examples = "0.4")
        Optional<Double> min,

        @Schema(description = "The greatest value", examples = "0.9")
        Optional<Double> max) {

    StarFilter.Range range(String field) {
        if (min.isEmpty() && max.isEmpty()) {
            throw Refusal.BadInput.of("invalid_value", field, "has neither min nor max; give one or both");
        }
        requireFinite(min, field + ".min");
        requireFinite(max, field + ".max");
        try {
            return new StarFilter.Range(min.orElse(Double.NEGATIVE_INFINITY), max.orElse(Double.POSITIVE_INFINITY));
        } catch (IllegalArgumentException e) {
            throw Refusal.BadInput.of("invalid_value", field, Message.of(e));
        }
    }

    private static void requireFinite(Optional<Double> end, String field) {
        if (end.isPresent() && !Double.isFinite(end.get())) {
            throw Refusal.BadInput.of(
                    "invalid_value",
                    field,
                    end.get() + " is no finite number; leave it out for a range without this end");
        }
    }
}
