package org.starkin.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;

class FoldingTest {

    @Test
    void beginsASinusoidAtItsMaximum() {
        Random random = new Random(1);
        double[] times = Stars.times(5000, random);
        LightCurve star = Stars.curve(
                Stars.magnitudes("V", times, phase -> 0.5 * Math.cos(2 * Math.PI * (phase - 0.37)), random));

        FoldedView view = fold(star, Stars.PERIOD_DAYS);

        double range = 2 * 0.5 * Math.cos(0.05 * Math.PI);
        for (int bin = 0; bin < FoldedView.BINS; bin++) {
            double expected = 0.5 * Math.cos(2 * Math.PI * (bin + 0.5) / FoldedView.BINS) / range;
            assertThat(view.value(FoldedView.BRIGHTNESS, bin))
                    .as("bin %d", bin)
                    .isCloseTo((float) expected, within(0.03f));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.25, 0.6, 0.99})
    void aStarThatStartsElsewhereInItsCycleLooksTheSame(double shift) {
        Random random = new Random(2);
        double[] times = Stars.times(20_000, random);
        LightCurve star = Stars.curve(Stars.magnitudes("V", times, Stars::eclipses, new Random(3)));
        LightCurve shifted =
                Stars.curve(Stars.magnitudes("V", times, phase -> Stars.eclipses(phase + shift), new Random(3)));

        FoldedView one = fold(star, Stars.PERIOD_DAYS);
        FoldedView other = fold(shifted, Stars.PERIOD_DAYS);

        double squares = 0;
        for (int bin = 0; bin < FoldedView.BINS; bin++) {
            double difference = one.value(FoldedView.BRIGHTNESS, bin) - other.value(FoldedView.BRIGHTNESS, bin);
            squares += difference * difference;
        }
        assertThat(Math.sqrt(squares / FoldedView.BINS)).isLessThan(0.08);
    }

    @Test
    void putsTheDeeperOfTwoEclipsesFirst() {
        FoldedView view = fold(Stars.eclipses(5000, 8), Stars.PERIOD_DAYS);

        assertThat(view.value(FoldedView.BRIGHTNESS, 16)).isLessThan(-0.9f);
        assertThat(view.value(FoldedView.BRIGHTNESS, 48)).isBetween(-0.6f, -0.2f);
    }

    @Test
    void atTwiceThePeriodTheCurveComesTwice() {
        FoldedView twice = fold(Stars.sawtooth(20_000, 4), 2 * Stars.PERIOD_DAYS);

        for (int bin = 0; bin < FoldedView.BINS / 2; bin++) {
            assertThat(twice.value(FoldedView.BRIGHTNESS, bin))
                    .as("bin %d", bin)
                    .isCloseTo(twice.value(FoldedView.BRIGHTNESS, bin + FoldedView.BINS / 2), within(0.15f));
        }
    }

    @Test
    void fillsEmptyBinsInAlongStraightLinesAndSaysSo() {
        double[] times = {0, 0.001, 0.5, 0.501, 1, 1.5};
        double[] magnitudes = {10, 10, 11, 11, 10, 11};
        LightCurve star =
                Stars.curve(BandSeries.withoutErrors(new Passband("V"), BrightnessUnit.MAGNITUDE, times, magnitudes));

        FoldedView view = fold(star, 1);

        assertThat(view.value(FoldedView.BRIGHTNESS, 0)).isEqualTo(0.5f);
        assertThat(view.value(FoldedView.BRIGHTNESS, 16)).isCloseTo(0, within(0.02f));
        assertThat(view.value(FoldedView.BRIGHTNESS, 48)).isCloseTo(0, within(0.02f));
        assertThat(view.value(FoldedView.OCCUPANCY, 16)).isZero();
        assertThat(view.value(FoldedView.OCCUPANCY, 0)).isEqualTo(1);
    }

    @Test
    void meansAndScattersAreThoseOfTheBins() {
        LightCurve star = Stars.sawtooth(700, 5);
        RelativeSeries series = RelativeSeries.allOf(star).getFirst();
        double zero = PhaseZero.of(RelativeSeries.allOf(star), Stars.PERIOD_DAYS);

        FoldedView view = fold(star, Stars.PERIOD_DAYS);

        for (int bin = 0; bin < FoldedView.BINS; bin++) {
            double weights = 0;
            double sum = 0;
            double squares = 0;
            int count = 0;
            for (int i = 0; i < series.size(); i++) {
                double cycles = series.timeDays(i) / Stars.PERIOD_DAYS - zero;
                if ((int) ((cycles - Math.floor(cycles)) * FoldedView.BINS) == bin) {
                    count++;
                    weights += series.weight(i);
                    sum += series.weight(i) * series.brightness(i);
                    squares += series.weight(i) * series.brightness(i) * series.brightness(i);
                }
            }
            double mean = sum / weights;
            double scatter = Math.sqrt((squares / weights - mean * mean) * count / (count - 1));
            assertThat(count).isGreaterThan(1);
            assertThat(view.value(FoldedView.BRIGHTNESS, bin)).isCloseTo((float) mean, within(1e-5f));
            assertThat(view.value(FoldedView.SCATTER, bin)).isCloseTo((float) scatter, within(1e-5f));
            assertThat(view.value(FoldedView.OCCUPANCY, bin))
                    .isCloseTo((float) Math.min(1, count * 64 / 700.0 / 2), within(1e-5f));
        }
    }

    @Test
    void laysPassbandsOfUnlikeAmplitudeUponEachOther() {
        Random random = new Random(6);
        LightCurve one = Stars.curve(Stars.magnitudes("g", Stars.times(3000, random), Stars::sawtooth, random));
        LightCurve both = Stars.curve(
                Stars.magnitudes("g", Stars.times(3000, random), Stars::sawtooth, random),
                Stars.magnitudes("i", Stars.times(3000, random), phase -> 3 + 0.5 * Stars.sawtooth(phase), random));

        FoldedView single = fold(one, Stars.PERIOD_DAYS);
        FoldedView combined = fold(both, Stars.PERIOD_DAYS);

        double squares = 0;
        for (int bin = 0; bin < FoldedView.BINS; bin++) {
            double difference = single.value(FoldedView.BRIGHTNESS, bin) - combined.value(FoldedView.BRIGHTNESS, bin);
            squares += difference * difference;
        }
        assertThat(Math.sqrt(squares / FoldedView.BINS)).isLessThan(0.03);
    }

    /** Points of equal brightness and unlike weight: the updating formula then rounds to either side of zero. */
    @Test
    void aBinWithoutScatterHasZeroNotNothing() {
        Random random = new Random(5);
        for (int trial = 0; trial < 2000; trial++) {
            int size = 40;
            double[] times = new double[size];
            double[] values = new double[size];
            double[] errors = new double[size];
            for (int i = 0; i < size; i++) {
                times[i] = Math.floorDiv(i, 2) + random.nextInt(4) / 4.0;
                values[i] = 12 + 0.1 * Math.rint(4 * (times[i] % 1.0)) + (i == 0 ? 0.05 : 0);
                errors[i] = 0.01 + 0.05 * random.nextDouble();
            }
            BandSeries series = BandSeries.of(new Passband("V"), BrightnessUnit.MAGNITUDE, times, values, errors);

            FoldedView view = fold(Stars.curve(series), 1.0);

            for (int bin = 0; bin < FoldedView.BINS; bin++) {
                assertThat(view.value(FoldedView.SCATTER, bin))
                        .as("trial %d bin %d", trial, bin)
                        .isBetween(0f, 3f);
            }
        }
    }

    @Test
    void givesNoArrayAwayForWriting() {
        FoldedView view = fold(Stars.sawtooth(300, 7), Stars.PERIOD_DAYS);

        view.toArray()[FoldedView.BRIGHTNESS][3] = 99;

        assertThat(view.value(FoldedView.BRIGHTNESS, 3)).isNotEqualTo(99);
        assertThat(view.periodDays()).hasValue(Stars.PERIOD_DAYS);
    }

    private static FoldedView fold(LightCurve star, double periodDays) {
        return Folding.fold(RelativeSeries.allOf(star), periodDays);
    }
}
