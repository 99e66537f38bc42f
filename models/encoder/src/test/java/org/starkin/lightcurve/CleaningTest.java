package org.starkin.lightcurve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

    private static final Passband V = new Passband("V");

    @ParameterizedTest
    @CsvSource({
        "NaN, 12.1, 0.1, TIME_NOT_FINITE",
        "-Infinity, 12.1, 0.1, TIME_NOT_FINITE",
        "3.5, NaN, 0.1, VALUE_NOT_FINITE",
        "3.5, Infinity, 0.1, VALUE_NOT_FINITE",
        "3.5, 29.99, 0.1, NOT_MEASURED",
        "3.5, 99.999, 0.1, NOT_MEASURED",
        "3.5, -99, 0.1, NOT_MEASURED",
        "3.5, 12.1, 9.99, NOT_MEASURED",
        "3.5, 12.1, 0, ERROR_NOT_POSITIVE",
        "3.5, 12.1, -0.2, ERROR_NOT_POSITIVE",
        "36540, 12.1, 0.1, TIME_OUTLYING",
        "-36540, 12.1, 0.1, TIME_OUTLYING",
        "3, 12.3, 0.1, DUPLICATE"
    })
    void dropsAPointAndSaysWhy(double time, double magnitude, double error, DropReason reason) {
        LightCurve raw = magnitudes(
                new double[] {1, 2, time, 3, 4}, new double[] {12.1, 12.2, magnitude, 12.3, 12.4}, withError(error));

        Cleaned cleaned = Cleaning.clean(raw);

        assertThat(cleaned.drops()).isEqualTo(new DropCounts(5, Map.of(reason, 1)));
        assertThat(cleaned.lightCurve().series().getFirst().times()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void dropsAnInfiniteErrorOfAFlux() {
        BandSeries series =
                BandSeries.of(V, BrightnessUnit.MICROJANSKY, new double[] {1, 2}, new double[] {5, 6}, new double[] {
                    0.1, Double.POSITIVE_INFINITY
                });

        Cleaned cleaned = Cleaning.clean(new LightCurve(TimeSystem.JD, List.of(series)));

        assertThat(cleaned.drops().dropped()).containsOnly(Map.entry(DropReason.ERROR_NOT_POSITIVE, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-250, 0, 29.999, 99.99, 1e9})
    void keepsFluxesThatWouldBeNoMagnitudes(double flux) {
        BandSeries series = BandSeries.withoutErrors(
                V, BrightnessUnit.ELECTRONS_PER_SECOND, new double[] {1, 2}, new double[] {flux, 7});

        Cleaned cleaned = Cleaning.clean(new LightCurve(TimeSystem.JD, List.of(series)));

        assertThat(cleaned.lightCurve().series()).containsExactly(series);
    }

    @Test
    void keepsAPointOfUnknownError() {
        LightCurve raw = magnitudes(new double[] {1, 2, 3, 4, 5}, ascending(5), withError(Double.NaN));

        Cleaned cleaned = Cleaning.clean(raw);

        assertThat(cleaned.lightCurve()).isEqualTo(raw);
        assertThat(cleaned.drops().total()).isZero();
    }

    @Test
    void sortsByTimeAndCarriesValueAndErrorAlong() {
        LightCurve raw = magnitudes(new double[] {3, 1, 2}, new double[] {13, 11, 12}, new double[] {0.3, 0.1, 0.2});

        BandSeries series = Cleaning.clean(raw).lightCurve().series().getFirst();

        assertThat(series.times()).containsExactly(1, 2, 3);
        assertThat(series.values()).containsExactly(11, 12, 13);
        assertThat(series.errors()).containsExactly(0.1, 0.2, 0.3);
    }

    @Test
    void keepsTwoBrightnessesAtOneTime() {
        LightCurve raw = magnitudes(new double[] {1, 1, 1}, new double[] {12, 11, 12}, new double[0]);

        Cleaned cleaned = Cleaning.clean(raw);

        assertThat(cleaned.lightCurve().series().getFirst().values()).containsExactly(11, 12);
        assertThat(cleaned.drops().dropped()).containsOnly(Map.entry(DropReason.DUPLICATE, 1));
    }

    @Test
    void neverTakesPointsOfTwoPassbandsForDuplicates() {
        LightCurve raw = new LightCurve(
                TimeSystem.JD, List.of(magnitudes("g", new double[] {1}), magnitudes("r", new double[] {1})));

        assertThat(Cleaning.clean(raw).lightCurve()).isEqualTo(raw);
    }

    @Test
    void leavesOutAPassbandThatLosesEveryPoint() {
        LightCurve raw = new LightCurve(
                TimeSystem.JD,
                List.of(magnitudes("g", new double[] {1, 2}), magnitudes("r", new double[] {Double.NaN})));

        Cleaned cleaned = Cleaning.clean(raw);

        assertThat(cleaned.lightCurve().passbands()).containsExactly(new Passband("g"));
        assertThat(cleaned.drops().total()).isEqualTo(1);
    }

    @Test
    void keepsADeepEclipse() {
        LightCurve raw = magnitudes(
                new double[] {1, 2, 3, 4, 5}, new double[] {12, 12, 17, 12.1, 12}, new double[] {.1, .1, .1, .1, .1});

        assertThat(Cleaning.clean(raw).drops().total()).isZero();
    }

    @Test
    void cleansNothingFromNothing() {
        Cleaned cleaned = Cleaning.clean(new LightCurve(TimeSystem.JD, List.of()));

        assertThat(cleaned.lightCurve().size()).isZero();
        assertThat(cleaned.drops()).isEqualTo(DropCounts.NONE);
    }

    @Test
    void countsEveryPointOfHostileCurvesOnceAndIsDoneAfterOnePass() {
        for (int seed = 0; seed < 500; seed++) {
            LightCurve raw = HostileCurves.random(seed);

            Cleaned cleaned = Cleaning.clean(raw);

            assertThat(cleaned.lightCurve().size() + cleaned.drops().total())
                    .as("seed %d", seed)
                    .isEqualTo(raw.size())
                    .isEqualTo(cleaned.drops().read());
            assertThat(Cleaning.clean(cleaned.lightCurve()).lightCurve())
                    .as("seed %d", seed)
                    .isEqualTo(cleaned.lightCurve());
        }
    }

    @Test
    void givesTheSameCurveWhateverTheOrderOfThePoints() {
        Random random = new Random(5);
        double[] times = random.doubles(200, 0, 50).map(Math::rint).toArray();
        double[] values = random.doubles(200, 12, 13).toArray();
        List<Integer> order = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
        Collections.shuffle(order, random);
        double[] shuffledTimes = order.stream().mapToDouble(i -> times[i]).toArray();
        double[] shuffledValues = order.stream().mapToDouble(i -> values[i]).toArray();

        Cleaned cleaned = Cleaning.clean(magnitudes(times, values, new double[0]));

        assertThat(Cleaning.clean(magnitudes(shuffledTimes, shuffledValues, new double[0])))
                .isEqualTo(cleaned);
        assertThat(cleaned.lightCurve().series().getFirst().times()).isSorted();
    }

    private static double[] withError(double error) {
        return new double[] {0.1, 0.1, error, 0.1, 0.1};
    }

    private static double[] ascending(int count) {
        return IntStream.range(0, count).mapToDouble(i -> 12 + i / 10.0).toArray();
    }

    private static LightCurve magnitudes(double[] times, double[] values, double[] errors) {
        return new LightCurve(
                TimeSystem.JD, List.of(BandSeries.of(V, BrightnessUnit.MAGNITUDE, times, values, errors)));
    }

    private static BandSeries magnitudes(String passband, double[] times) {
        return BandSeries.withoutErrors(
                new Passband(passband), BrightnessUnit.MAGNITUDE, times, ascending(times.length));
    }
}
