package org.starkin.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeaksTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 40})
    void keepsTheHighestLocalMaxima(int most) {
        Random random = new Random(most);
        float[] power = new float[500];
        for (int k = 0; k < power.length; k++) {
            power[k] = random.nextFloat();
        }
        int[] wanted = IntStream.range(10, power.length)
                .filter(k -> (k == 10 || power[k - 1] <= power[k]) && (k == 499 || power[k + 1] < power[k]))
                .boxed()
                .sorted(Comparator.comparingDouble(k -> -power[k]))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();

        assertThat(Peaks.highest(power, 10, most)).containsExactly(wanted);
    }

    @Test
    void findsNoneWhereNothingRises() {
        assertThat(Peaks.highest(new float[50], 0, 5)).isEmpty();
    }
}
