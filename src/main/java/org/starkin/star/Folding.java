package org.starkin.star;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.util.Optional;

/**
 * Whether and how to fold a light curve.
 *
 * @param isWanted whether at all
 * @param periodDays absent: the best period that was found
 * @param epoch the time of phase zero, in the light curve's time system; absent: when the star is brightest
 */
record Folding(
        boolean isWanted,
        Optional<
                        @DecimalMin(value = "1e-5", message = OUTSIDE_PERIOD)
                        @DecimalMax(value = "1e6", message = OUTSIDE_PERIOD) Double>
                periodDays,
        Optional<
                        @DecimalMin(value = "-3e6", message = OUTSIDE_EPOCH)
                        @DecimalMax(value = "3e6", message = OUTSIDE_EPOCH) Double>
                epoch) {

    private static final String OUTSIDE_PERIOD = "${validatedValue} is outside 0.00001 to 1000000 days";
    private static final String OUTSIDE_EPOCH = "${validatedValue} is outside -3000000 to 3000000 days";
}
