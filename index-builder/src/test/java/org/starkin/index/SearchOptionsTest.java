package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, limit 0 is outside 1 to 1000",
        "1001, 0, 0, limit 1001 is outside 1 to 1000",
        "1, -1.1, 0, min_similarity -1.1 is outside -1 to 1",
        "1, NaN, 0, min_similarity NaN is outside -1 to 1",
        "1, 0, -1, effort -1 is outside 0 (the survey's default) to 10000",
        "1, 0, 10001, effort 10001 is outside 0 (the survey's default) to 10000"
    })
    void refusesWhatCannotBeAskedFor(int limit, double minSimilarity, int effort, String message) {
        assertThatThrownBy(
                        () -> new SearchOptions(limit, minSimilarity, false, effort, Optional.empty(), StarFilter.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
