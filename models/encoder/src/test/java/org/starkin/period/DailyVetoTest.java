package org.starkin.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DailyVetoTest {

    private static final Random RANDOM = new Random(1);
    private static final DailyVeto BY_NIGHT = new DailyVeto(Signal.of(
            Curves.of(Curves.series("V", Curves.nightly(50, 1_000, RANDOM), 0.7, Curves::sinusoid, 0.1, RANDOM))));

    @ParameterizedTest
    @ValueSource(doubles = {1, 2, 0.5, 1 / 3.0})
    void distrustsTheDayOfNightlySurvey(double frequencyPerDay) {
        Trial judged = BY_NIGHT.judge(new Trial(frequencyPerDay, 100, 0.5));

        assertThat(judged.logEvidence()).isLessThan(85);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.73, 1.1, 1.99, 3.317})
    void leavesOtherFrequenciesAlone(double frequencyPerDay) {
        Trial trial = new Trial(frequencyPerDay, 100, 0.5);

        assertThat(BY_NIGHT.judge(trial)).isEqualTo(trial);
    }

    @Test
    void trustsTheDayOfSurveyAroundTheClock() {
        double[] times = RANDOM.doubles(2_000, 0, 27).sorted().toArray();
        DailyVeto veto =
                new DailyVeto(Signal.of(Curves.of(Curves.series("TESS", times, 0.7, Curves::sinusoid, 0.1, RANDOM))));

        Trial judged = veto.judge(new Trial(1, 100, 0.5));

        assertThat(judged.logEvidence()).isGreaterThan(98);
    }
}
