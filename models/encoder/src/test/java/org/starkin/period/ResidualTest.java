package org.starkin.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;

class ResidualTest {

    private static final double PERIOD_DAYS = 0.3612;

    @Test
    void agreesWithDirectSumsFromAnyFrequencyOn() {
        Random random = new Random(1);
        double[] times = Curves.nightly(40, 700, random);
        Signal signal = Signal.of(Curves.of(Curves.series("V", times, 0.31, Curves::sinusoid, 0.2, random)));
        FrequencyGrid grid = new FrequencyGrid(1 / (3 * signal.spanDays()), 4_000, 0, 3);
        float[] power = new float[grid.count()];

        BandScan.add(signal.bands().getFirst(), grid, 2.34567, 1, power);

        for (int k = 0; k < grid.count(); k++) {
            double wanted = DirectLombScargle.power(signal.bands().getFirst(), 2.34567 + grid.frequencyPerDay(k));
            assertThat((double) power[k])
                    .as("frequency %d", k)
                    .isCloseTo(wanted, org.assertj.core.data.Offset.offset(1e-3));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.703, 0.745, 0.803, 1.2437, 1.342, 1.43})
    void findsASecondPeriodAtItsRatioToTheFirst(double ratio) {
        LightCurve star = star(0.1, ratio, 7);

        RelativePeriodogram beside = new PeriodSearch().search(star).beside();

        int wanted = RelativePeriodogram.binOf(ratio);
        assertThat(beside.power(wanted)).isGreaterThan(0.5f);
        for (int bin = 0; bin < RelativePeriodogram.BINS; bin++) {
            assertThat(beside.power(bin)).as("bin %d", bin).isLessThanOrEqualTo(beside.power(wanted));
        }
    }

    @Test
    void aStarOfOnePeriodLeavesNoiseAlone() {
        LightCurve star = star(0, 1, 8);

        RelativePeriodogram beside = new PeriodSearch().search(star).beside();

        for (float power : beside.toArray()) {
            assertThat(power).isBetween(0f, 0.2f);
        }
    }

    @Test
    void aStarWithoutAPeriodHasNothingBeside() {
        Random random = new Random(9);
        double[] times = Curves.nightly(60, 900, random);
        LightCurve noise = Curves.of(Curves.series("V", times, 1, _ -> 0, 0.1, random));

        assertThat(new PeriodSearch().search(noise).beside()).isEqualTo(RelativePeriodogram.EMPTY);
    }

    /** A skewed first period of 0.2 mag and a sinusoid of {@code amplitude} at {@code ratio} times its frequency. */
    private static LightCurve star(double amplitude, double ratio, long seed) {
        Random random = new Random(seed);
        double[] times = random.doubles(300, 0, 1500).sorted().toArray();
        double[] magnitudes = new double[times.length];
        double[] errors = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            double angle = 2 * Math.PI * times[i] / PERIOD_DAYS;
            magnitudes[i] = 14
                    + 0.2 * Math.sin(angle)
                    + 0.05 * Math.sin(2 * angle + 1)
                    + amplitude * Math.sin(ratio * angle + 0.4)
                    + 0.02 * random.nextGaussian();
            errors[i] = 0.02;
        }
        return Curves.of(BandSeries.of(new Passband("V"), BrightnessUnit.MAGNITUDE, times, magnitudes, errors));
    }
}
