package org.starkin.operate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Which of many: {@code limit} of them after the first {@code offset}. */
public record Page(
        @Min(value = 0, message = "${validatedValue} is below 0")
        int offset,

        @Min(value = 1, message = "${validatedValue} is outside 1 to 1000")
        @Max(value = 1000, message = "${validatedValue} is outside 1 to 1000")
        int limit) {

    private static final int DEFAULT_LIMIT = 10;

    /** As the parameters say; faults stay with them. */
    public static Page read(RequestParameters parameters) {
        return new Page(
                parameters.wholeNumber("offset").orElse(0),
                parameters.wholeNumber("limit").orElse(DEFAULT_LIMIT));
    }
}
