package org.starkin.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;

class PeriodSearchTest {

    private final PeriodSearch search = new PeriodSearch();

    @ParameterizedTest
    @ValueSource(doubles = {0.0613, 0.3317, 0.5731, 2.71, 47.3, 301})
    void findsSinusoid(double periodDays) {
        assertFinds(periodDays, Curves::sinusoid, 7);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.47, 0.5731, 0.71})
    void findsSawtooth(double periodDays) {
        assertFinds(periodDays, Curves::sawtooth, 8);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.83, 1.3719, 3.317, 7.71})
    void findsNarrowEclipses(double periodDays) {
        assertFinds(periodDays, Curves::eclipses, 9);
    }

    @Test
    void findsWhatIsTooFaintInEachOfSeveralBands() {
        Random random = new Random(10);
        BandSeries[] bands = IntStream.range(0, 6)
                .mapToObj(i -> Curves.series(
                        "band" + i, Curves.nightly(6, 900, random), 0.6173, Curves::sinusoid, 0.15, random))
                .toArray(BandSeries[]::new);

        PeriodResult together = search.search(Curves.of(bands));

        assertThat(together.periods()).anyMatch(period -> Math.abs(period.periodDays() / 0.6173 - 1) < 1e-3);
    }

    @Test
    void findsTheSamePeriodInFluxAndInMagnitudes() {
        Random random = new Random(11);
        BandSeries magnitudes =
                Curves.series("V", Curves.nightly(60, 2_500, random), 0.5731, Curves::sawtooth, 0.03, random);
        double[] flux = Arrays.stream(magnitudes.values())
                .map(m -> Math.pow(10, -0.4 * (m - 15)))
                .toArray();
        BandSeries fluxes =
                BandSeries.withoutErrors(new Passband("V"), BrightnessUnit.RELATIVE_FLUX, magnitudes.times(), flux);

        double fromFlux = best(Curves.of(fluxes));

        assertThat(fromFlux).isCloseTo(best(Curves.of(magnitudes)), within(1e-4));
    }

    @Test
    void findsNoPeriodInNoiseMoreThanOnceInFifty() {
        long found = IntStream.range(0, 100)
                .mapToObj(seed -> noise(new Random(1_000 + seed)))
                .filter(curve -> search.search(curve).best().isPresent())
                .count();

        assertThat(found).isLessThanOrEqualTo(2);
    }

    @Test
    void findsNoPeriodInSlowTrend() {
        Random random = new Random(12);
        double[] times = Curves.nightly(60, 2_500, random);
        LightCurve drifting = Curves.of(Curves.series("V", times, 1e6, phase -> 200 * phase * phase, 0.02, random));

        assertThat(search.search(drifting).periods()).isEmpty();
    }

    @Test
    void keepsPeriodAndItsDoubleTogether() {
        Random random = new Random(13);
        double[] times = Curves.nightly(60, 2_500, random);

        List<Period> periods = search.search(
                        Curves.of(Curves.series("V", times, 0.3317, Curves::sinusoid, 0.03, random)))
                .periods();

        assertThat(periods.stream().map(Period::periodDays))
                .anyMatch(days -> Math.abs(days / 0.3317 - 1) < 1e-3)
                .anyMatch(days -> Math.abs(days / 0.6634 - 1) < 1e-3);
    }

    @Test
    void answersTheSameFromManyThreads() {
        List<LightCurve> curves =
                IntStream.range(0, 12).mapToObj(seed -> noise(new Random(seed))).toList();
        List<PeriodResult> alone = curves.stream().map(search::search).toList();

        List<PeriodResult> together = Stream.concat(curves.stream(), curves.stream())
                .parallel()
                .map(search::search)
                .toList();

        assertThat(together.subList(0, 12)).isEqualTo(alone);
        assertThat(together.subList(12, 24)).isEqualTo(alone);
    }

    private void assertFinds(double periodDays, DoubleUnaryOperator shape, long seed) {
        Random random = new Random(seed);
        double[] times = Curves.nightly(60, 2_500, random);

        PeriodResult result = search.search(Curves.of(Curves.series("V", times, periodDays, shape, 0.05, random)));

        double tolerance = 1e-3 * periodDays * Math.max(1, periodDays / 50);
        assertThat(result.periods().stream().map(Period::periodDays))
                .anyMatch(days -> Math.abs(days - periodDays) < tolerance);
        assertThat(result.periodogram().toArray()).hasSize(LogPeriodogram.BINS);
    }

    private double best(LightCurve curve) {
        return search.search(curve).best().orElseThrow().periodDays();
    }

    private static LightCurve noise(Random random) {
        double[] times = Curves.nightly(50, 1_500, random);
        return Curves.of(Curves.series("V", times, 1, phase -> 0, 0.1, random));
    }
}
