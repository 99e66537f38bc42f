package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void tellsTheShareOfAnEvenSampleThatLiesBelow() {
        SplittableRandom random = new SplittableRandom(5);
        double[] sample = IntStream.range(0, 100_000)
                .mapToDouble(i -> random.nextDouble())
                .toArray();

        Percentiles percentiles = Percentiles.of(sample);

        assertThat(percentiles.sampled()).isEqualTo(100_000);
        for (double value : new double[] {0.1, 0.37, 0.5, 0.93, 0.9997}) {
            assertThat(percentiles.percentBelow(value)).isCloseTo(100 * value, within(0.5));
        }
        assertThat(percentiles.percentBelow(0.9997)).isCloseTo(99.97, within(0.02));
        assertThat(percentiles.percentBelow(-3)).isZero();
        assertThat(percentiles.percentBelow(3)).isEqualTo(100);
    }

    @Test
    void tellsNothingOfNoSample() {
        assertThat(Percentiles.of(new double[0]).percentBelow(0.5)).isNaN();
    }

    @Test
    void copesWithASampleOfEqualValues() {
        Percentiles percentiles = Percentiles.of(new double[] {0.5, 0.5, 0.5});

        assertThat(percentiles.percentBelow(0.5)).isZero();
        assertThat(percentiles.percentBelow(0.51)).isEqualTo(100);
    }
}
