package org.starkin.map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import org.starkin.operate.RequestParameters;

/**
 * Which rows of the map are asked for.
 *
 * @param surveys their names; without them all
 * @param most rows: of a larger map every so-manieth star
 */
record MapQuestion(
        Optional<List<String>> surveys,

        @Min(value = 1000, message = MOST) @Max(value = MapQuestion.MOST_ROWS, message = MOST)
        int most) {

    static final int DEFAULT_ROWS = 1_000_000;
    static final int MOST_ROWS = 5_000_000;

    private static final String MOST = "${validatedValue} is outside 1000 to " + MOST_ROWS;

    static MapQuestion read(RequestParameters parameters) {
        return new MapQuestion(
                parameters.names("surveys"), parameters.wholeNumber("most").orElse(DEFAULT_ROWS));
    }
}
