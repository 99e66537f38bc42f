package org.starkin.outlier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.starkin.index.StarFilter;

/**
 * Which of the strangest stars are asked for.
 *
 * @param survey whose stars
 * @param offset stars to pass over
 * @param limit the most stars wanted
 * @param filter among which stars
 */
record OutlierQuestion(
        String survey,

        @Min(value = 0, message = "${validatedValue} is below 0")
        int offset,

        @Min(value = 1, message = "${validatedValue} is outside 1 to 1000")
        @Max(value = 1000, message = "${validatedValue} is outside 1 to 1000")
        int limit,

        StarFilter filter) {

    static final int DEFAULT_LIMIT = 10;
}
