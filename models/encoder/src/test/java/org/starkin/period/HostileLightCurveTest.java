package org.starkin.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Cleaning;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;

class HostileLightCurveTest {

    private final PeriodSearch search = new PeriodSearch();

    static Stream<Arguments> curvesWithoutPeriod() {
        double[] times = DoubleStream.iterate(0, t -> t + 1.37).limit(200).toArray();
        double[] alike = new double[200];
        return Stream.of(
                Arguments.of("no band", Curves.of()),
                Arguments.of("one point", curve(new double[] {55_000}, new double[] {15})),
                Arguments.of("five points", curve(new double[] {1, 2, 3, 4, 5}, new double[] {1, 2, 1, 3, 1})),
                Arguments.of("one time", curve(new double[200], noise(200, 1))),
                Arguments.of("one value", curve(times, constant(200, 15.3))),
                Arguments.of("one value but rounding", curve(times, constant(200, 0.1 + 0.2, 1e-16))),
                Arguments.of("two times", curve(twoTimes(), noise(200, 2))),
                Arguments.of("a second", curve(scaled(times, 1e-7), noise(200, 3))),
                Arguments.of("an hour", curve(scaled(times, 1.0 / 24 / 300), noise(200, 4))),
                Arguments.of("two centuries", curve(scaled(times, 73_000 / 300.0), noise(200, 5))),
                Arguments.of("overflowing values", curve(times, constant(200, 1e308, 1e308))),
                Arguments.of("vanishing values", curve(times, constant(200, 0, 1e-310))),
                Arguments.of("one outlier", curve(times, outlier(alike))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("curvesWithoutPeriod")
    void findsNoPeriodButAnswers(String name, LightCurve raw) {
        PeriodResult result = search.search(Cleaning.clean(raw).lightCurve());

        assertThat(result.periods()).as(name).isEmpty();
        for (float power : result.periodogram().toArray()) {
            assertThat(power).isBetween(0f, 1f);
        }
    }

    @Test
    void answersForHundredThousandScatteredPoints() {
        Random random = new Random(6);
        double[] times = random.doubles(100_000, 0, 36_000).toArray();
        LightCurve curve = Cleaning.clean(curve(times, noise(100_000, 7))).lightCurve();

        PeriodResult result = Assertions.assertTimeout(Duration.ofMinutes(2), () -> search.search(curve));

        assertThat(result.periods()).isEmpty();
    }

    @Test
    void survivesStrayTime() {
        Random random = new Random(8);
        double[] times = Curves.nightly(60, 2_500, random);
        times[times.length - 1] += 30_000;

        PeriodResult result =
                search.search(Curves.of(Curves.series("V", times, 0.5731, Curves::sawtooth, 0.03, random)));

        assertThat(result.best().orElseThrow().periodDays() / 0.5731).isBetween(0.999, 1.001);
    }

    private static LightCurve curve(double[] times, double[] values) {
        return Curves.of(BandSeries.withoutErrors(new Passband("V"), BrightnessUnit.RELATIVE_FLUX, times, values));
    }

    private static double[] noise(int n, long seed) {
        Random random = new Random(seed);
        return DoubleStream.generate(random::nextGaussian).limit(n).toArray();
    }

    private static double[] constant(int n, double value) {
        return DoubleStream.generate(() -> value).limit(n).toArray();
    }

    /** {@code value} and its negative-going neighbour by turns. */
    private static double[] constant(int n, double value, double step) {
        double[] values = constant(n, value);
        for (int i = 1; i < n; i += 3) {
            values[i] -= 2 * step;
        }
        return values;
    }

    private static double[] twoTimes() {
        double[] times = new double[200];
        for (int i = 0; i < times.length; i++) {
            times[i] = i % 2;
        }
        return times;
    }

    private static double[] scaled(double[] times, double factor) {
        return DoubleStream.of(times).map(t -> t * factor).toArray();
    }

    private static double[] outlier(double[] values) {
        double[] changed = values.clone();
        changed[100] = -1;
        return changed;
    }
}
