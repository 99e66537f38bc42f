package org.starkin.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodSearchTest {

    private final PeriodSearch search = new PeriodSearch();

    @ParameterizedTest
    @ValueSource(doubles = {0.0613, 0.3317, 0.5731, 2.71, 47.3, 301})
    void findsSinusoid(double periodDays) {
        Random random = new Random(7);
        double[] times = Curves.nightly(60, 2_500, random);

        PeriodResult result =
                search.search(Curves.of(Curves.series("V", times, periodDays, Curves::sinusoid, 0.05, random)));

        assertThat(result.best().orElseThrow().periodDays())
                .isCloseTo(periodDays, within(3e-4 * periodDays * Math.max(1, periodDays / 2)));
    }
}
