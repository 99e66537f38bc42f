package org.starkin.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.TimeSystem;

class PeriodogramTest {

    private final PeriodSearch search = new PeriodSearch();

    @Test
    void givesEveryFrequencyWhereThereAreFew() {
        LightCurve curve = star(new Random(1), 20);

        Periodogram periodogram = search.periodogram(curve, 4000);

        assertThat(periodogram.size())
                .isEqualTo(periodogram.grid().frequencies())
                .isBetween(1000, 4000);
        assertThat(worstPower(curve, periodogram)).isLessThan(0.03);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 100, 4000})
    void keepsToTheMostPointsAndToTheHighestPeak(int most) {
        LightCurve curve = star(new Random(most), 700);

        Periodogram periodogram = search.periodogram(curve, most);

        int highest = highest(periodogram);
        assertThat(periodogram.size())
                .isBetween(1, most)
                .isLessThan(periodogram.grid().frequencies());
        assertThat(1 / periodogram.frequencyPerDay(highest))
                .isEqualTo(search.highestPeakDays(curve).orElseThrow());
    }

    @Test
    void keepsTheHighestOfEachBinAsDirectSumsHaveIt() {
        LightCurve curve = star(new Random(9), 700);
        Signal signal = Signal.of(curve);
        Scan scan = Scan.of(signal, FrequencyGrid.of(signal.size(), signal.spanDays()));

        Periodogram periodogram = search.periodogram(curve, 500);

        assertThat(worstPower(curve, periodogram)).isLessThan(0.03);
        int[] peaks = Peaks.highest(scan.power(), scan.grid().firstIndex(), 10);
        double widest = 2 * (periodogram.grid().highestPerDay() / 250);
        for (int peak : peaks) {
            assertThat(IntStream.range(0, periodogram.size())
                            .filter(i -> Math.abs(periodogram.frequencyPerDay(i) - scan.topOf(peak)) < widest)
                            .mapToDouble(periodogram::power)
                            .max()
                            .orElseThrow())
                    .isGreaterThanOrEqualTo(scan.power()[peak]);
        }
    }

    @Test
    void standsAtTheTopsOfPeaks() {
        LightCurve curve = Curves.of(
                Curves.series("V", Curves.nightly(60, 900, new Random(4)), 0.5731, Curves::sinusoid, 0, new Random(4)));

        Periodogram periodogram = search.periodogram(curve, 4000);

        int highest = highest(periodogram);
        double turns = 900 * (periodogram.frequencyPerDay(highest) - 1 / 0.5731);
        assertThat(turns).as("cycles lost over the time span").isCloseTo(0, within(0.05));
    }

    @Test
    void ascendsInFrequencyFromTheTimeSpanToAnHour() {
        LightCurve curve = star(new Random(5), 700);

        Periodogram periodogram = search.periodogram(curve, 4000);

        assertThat(IntStream.range(0, periodogram.size()).mapToDouble(periodogram::frequencyPerDay))
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(periodogram.grid().lowestPerDay()).isCloseTo(1 / curve.timeSpanDays(), within(1e-9));
        assertThat(periodogram.grid().highestPerDay()).isCloseTo(24, within(0.001));
    }

    @Test
    void isEmptyWhereNoPeriodCouldBe() {
        assertThat(search.periodogram(new LightCurve(TimeSystem.MJD, List.of()), 100)
                        .size())
                .isZero();
    }

    private static LightCurve star(Random random, double spanDays) {
        return Curves.of(
                Curves.series("g", Curves.nightly(20, spanDays, random), 0.61, Curves::sawtooth, 0.05, random),
                Curves.series("r", Curves.nightly(40, spanDays, random), 0.61, Curves::sinusoid, 0.1, random));
    }

    private static int highest(Periodogram periodogram) {
        return IntStream.range(0, periodogram.size())
                .boxed()
                .max(Comparator.comparingDouble(periodogram::power))
                .orElseThrow();
    }

    /** The most by which a power is off that of a least-squares fit of a sinusoid at its frequency. */
    private static double worstPower(LightCurve curve, Periodogram periodogram) {
        Signal signal = Signal.of(curve);
        double worst = 0;
        for (int i = 0; i < periodogram.size(); i++) {
            double wanted = 0;
            for (Band band : signal.bands()) {
                wanted += DirectLombScargle.power(band, periodogram.frequencyPerDay(i)) * band.size() / signal.size();
            }
            worst = Math.max(worst, Math.abs(periodogram.power(i) - wanted));
        }
        return worst;
    }
}
