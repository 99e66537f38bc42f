package org.starkin.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

/** What must not change the views of a star: how its survey writes it down. */
class ViewsTest {

    private static final LightCurve STAR = Stars.sawtooth(300, 1);
    private static final BandSeries SERIES = STAR.series().getFirst();

    @Test
    void anotherZeroPointOfMagnitudesChangesNothing() {
        assertSameViews(changed(SERIES.times(), map(SERIES.values(), m -> m - 7.25), SERIES.errors()), 1e-6);
    }

    @Test
    void anotherTimeOriginChangesNothing() {
        assertSameViews(changed(map(SERIES.times(), t -> t + 2_451_234.567), SERIES.values(), SERIES.errors()), 1e-3);
    }

    @Test
    void largerErrorsThroughoutChangeNothing() {
        assertSameViews(changed(SERIES.times(), SERIES.values(), map(SERIES.errors(), e -> 1.5 * e)), 1e-6);
    }

    @Test
    void theOrderOfThePointsChangesNothing() {
        List<Integer> order = IntStream.range(0, SERIES.size()).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(2));
        LightCurve shuffled =
                changed(pick(SERIES.times(), order), pick(SERIES.values(), order), pick(SERIES.errors(), order));

        assertThat(views(shuffled)).isEqualTo(views(STAR));
    }

    @Test
    void theUnitOfFluxChangesNothing() {
        LightCurve one = fluxes(1);
        LightCurve other = fluxes(7.5e-5);

        assertSameFeatures(views(other).features(), views(one).features(), 1e-9);
        assertSameFold(views(other).folded(), views(one).folded(), 1e-5);
    }

    @Test
    void fluxesGiveNearlyTheViewsOfTheirMagnitudes() {
        assertSameFeatures(views(fluxes(3000)).features(), views(STAR).features(), 1e-6);
        assertSameFold(views(fluxes(3000)).folded(), views(STAR).folded(), 1e-5);
        assertThat(views(fluxes(3000)).summary().amplitudeMag().orElseThrow())
                .isCloseTo(views(STAR).summary().amplitudeMag().orElseThrow(), within(0.01));
    }

    @Test
    void fluxesAroundZeroHaveAShapeButNoAmplitude() {
        double[] differences = map(SERIES.values(), m -> 100 * (15 - m) - 50);
        LightCurve star = Stars.curve(
                BandSeries.withoutErrors(SERIES.passband(), BrightnessUnit.MICROJANSKY, SERIES.times(), differences));

        Views views = views(star);

        assertThat(views.features().has(Feature.LOG_AMPLITUDE)).isFalse();
        assertThat(views.summary().amplitudeMag()).isEmpty();
        assertThat(views.features().value(Feature.SKEWNESS))
                .isCloseTo(views(STAR).features().value(Feature.SKEWNESS), within(1e-9));
    }

    @Test
    void aStarWithoutAPeriodHasEmptyFoldsAndNoFeatureOfThem() {
        Views views = Views.of(STAR, Stars.noPeriod());

        assertThat(views.folded()).isEqualTo(FoldedView.EMPTY);
        assertThat(views.foldedTwice().isEmpty()).isTrue();
        assertThat(views.features().has(Feature.LOG_PERIOD)).isFalse();
        assertThat(views.features().has(Feature.R21)).isFalse();
        assertThat(views.features().has(Feature.SKEWNESS)).isTrue();
    }

    @Test
    void aConstantPassbandBesideAVaryingOneIsLeftOut() {
        double[] flat = new double[400];
        LightCurve both = Stars.curve(
                SERIES,
                BandSeries.withoutErrors(
                        new Passband("clear"), BrightnessUnit.MAGNITUDE, Stars.times(400, new Random(3)), flat));

        assertThat(views(both).features().value(Feature.SKEWNESS))
                .isEqualTo(views(STAR).features().value(Feature.SKEWNESS));
        assertThat(views(both).summary().passband().name()).isEqualTo("clear");
    }

    @Test
    void refusesALightCurveWithoutPoints() {
        LightCurve empty = new LightCurve(TimeSystem.JD, List.of());

        assertThatThrownBy(() -> Views.of(empty, Stars.noPeriod()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a light curve of no points has no views");
    }

    @Test
    void summarisesThePassbandWithMostPoints() {
        LightCurve star = Stars.curve(
                BandSeries.withoutErrors(
                        new Passband("g"), BrightnessUnit.MAGNITUDE, new double[] {0, 1}, new double[] {20, 21}),
                BandSeries.withoutErrors(
                        new Passband("r"), BrightnessUnit.MAGNITUDE, new double[] {2, 3, 7}, new double[] {11, 10, 13
                        }));

        Summary summary = Summary.of(star);

        assertThat(summary.passband().name()).isEqualTo("r");
        assertThat(summary.medianBrightness()).isEqualTo(11);
        assertThat(summary.amplitudeMag().orElseThrow()).isCloseTo(2.7, within(1e-12));
        assertThat(summary.points()).isEqualTo(5);
        assertThat(summary.timeSpanDays()).isEqualTo(7);
    }

    private static void assertSameViews(LightCurve other, double tolerance) {
        assertSameFeatures(views(other).features(), views(STAR).features(), tolerance);
        assertSameFold(views(other).folded(), views(STAR).folded(), tolerance);
        assertSameFold(views(other).foldedTwice(), views(STAR).foldedTwice(), tolerance);
    }

    private static void assertSameFeatures(Features actual, Features expected, double tolerance) {
        for (Feature feature : Feature.values()) {
            assertThat(actual.has(feature)).as(feature.name()).isEqualTo(expected.has(feature));
            if (expected.has(feature)) {
                assertThat(actual.value(feature))
                        .as(feature.name())
                        .isCloseTo(expected.value(feature), within(tolerance));
            }
        }
    }

    private static void assertSameFold(FoldedView actual, FoldedView expected, double tolerance) {
        for (int channel = 0; channel < FoldedView.CHANNELS; channel++) {
            for (int bin = 0; bin < FoldedView.BINS; bin++) {
                assertThat(actual.value(channel, bin))
                        .as("channel %d, bin %d", channel, bin)
                        .isCloseTo(expected.value(channel, bin), within((float) tolerance));
            }
        }
    }

    private static Views views(LightCurve star) {
        return Views.of(star, Stars.period(Stars.PERIOD_DAYS));
    }

    private static LightCurve changed(double[] times, double[] values, double[] errors) {
        return Stars.curve(BandSeries.of(SERIES.passband(), BrightnessUnit.MAGNITUDE, times, values, errors));
    }

    private static LightCurve fluxes(double scale) {
        double[] fluxes = map(SERIES.values(), m -> scale * Math.pow(10, -0.4 * (m - 15)));
        double[] errors = new double[fluxes.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = fluxes[i] * SERIES.error(i) * Math.log(10) / 2.5;
        }
        return Stars.curve(
                BandSeries.of(SERIES.passband(), BrightnessUnit.RELATIVE_FLUX, SERIES.times(), fluxes, errors));
    }

    private static double[] map(double[] values, DoubleUnaryOperator change) {
        return Arrays.stream(values).map(change).toArray();
    }

    private static double[] pick(double[] values, List<Integer> order) {
        return order.stream().mapToDouble(i -> values[i]).toArray();
    }
}
