package org.starkin.star;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Which stars of a survey: {@code limit} of them after the first {@code offset}. */
record Page(
        @Min(value = 0, message = "${validatedValue} is below 0")
        int offset,

        @Min(value = 1, message = "${validatedValue} is outside 1 to 1000")
        @Max(value = 1000, message = "${validatedValue} is outside 1 to 1000")
        int limit) {

    static final int DEFAULT_LIMIT = 10;
}
