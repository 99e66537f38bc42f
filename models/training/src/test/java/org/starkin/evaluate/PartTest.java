package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartTest {

    @Test
    void dividesTrainingStarsOnly() {
        for (int i = 0; i < 1_000; i++) {
            String id = "star-" + i;

            assertThat(Part.of(id) == Part.TEST).isEqualTo(Split.of(id) == Split.TEST);
        }
    }

    @Test
    void keepsTenthOfTheStarsForValidation() {
        long held = IntStream.range(0, 10_000)
                .filter(i -> Part.of("star-" + i) == Part.VALIDATION)
                .count();

        assertThat(held).isBetween(900L, 1_100L);
    }
}
