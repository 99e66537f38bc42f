package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, limit 0 is outside 1 to 10000",
        "10001, 0, limit 10001 is outside 1 to 10000",
        "1, -1.1, min_similarity -1.1 is outside -1 to 1",
        "1, NaN, min_similarity NaN is outside -1 to 1"
    })
    void refusesWhatCannotBeAskedFor(int limit, double minSimilarity, String message) {
        assertThatThrownBy(() -> SearchOptions.nearest(limit).atLeast(minSimilarity))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"0, effort 0 is outside 1 to 10000", "10001, effort 10001 is outside 1 to 10000"})
    void refusesAnEffortThatNoWalkMakes(int effort, String message) {
        assertThatThrownBy(() -> new Thoroughness.Effort(effort))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({
        "0, recall 0.0 is outside 0 (exclusive) to 1",
        "1.01, recall 1.01 is outside 0 (exclusive) to 1",
        "NaN, recall NaN is outside 0 (exclusive) to 1"
    })
    void refusesARecallThatNoSearchHas(double recall, String message) {
        assertThatThrownBy(() -> new Thoroughness.Recall(recall))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
