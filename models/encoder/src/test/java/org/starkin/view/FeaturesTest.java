package org.starkin.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;

class FeaturesTest {

    @Test
    void momentsAndSplitAreThoseComputedByHand() {
        Features features = features(days(1, 2, 3, 4, 5), 10, 10, 10, 10, 5);

        double deviation = 2;
        assertThat(features.value(Feature.SKEWNESS)).isCloseTo((4 - 64) / 5.0 / 8, within(1e-12));
        assertThat(features.value(Feature.KURTOSIS)).isCloseTo((4 + 256) / 5.0 / 16 - 3, within(1e-12));
        assertThat(features.value(Feature.BEYOND_ONE_STD)).isEqualTo(0.2);
        assertThat(features.value(Feature.MAD_OVER_STD)).isZero();
        assertThat(features.value(Feature.OTSU_SHARE)).isCloseTo(1, within(1e-12));
        assertThat(features.value(Feature.OTSU_FAINT_SHARE)).isEqualTo(0.2);
        assertThat(features.value(Feature.STETSON_K)).isCloseTo((4 * 1 + 4) / 5.0 / deviation, within(1e-12));
    }

    @Test
    void percentileRatiosOfAnEvenSpreadAreTheirShares() {
        double[] magnitudes = new double[101];
        double[] times = new double[101];
        for (int i = 0; i < magnitudes.length; i++) {
            times[i] = i;
            magnitudes[i] = 12 + 0.01 * i;
        }

        Features features = features(times, magnitudes);

        assertThat(features.value(Feature.PERCENTILE_RATIO_MID20)).isCloseTo(0.20 / 0.9, within(1e-9));
        assertThat(features.value(Feature.PERCENTILE_RATIO_MID35)).isCloseTo(0.35 / 0.9, within(1e-9));
        assertThat(features.value(Feature.PERCENTILE_RATIO_MID50)).isCloseTo(0.50 / 0.9, within(1e-9));
        assertThat(features.value(Feature.PERCENTILE_RATIO_MID65)).isCloseTo(0.65 / 0.9, within(1e-9));
        assertThat(features.value(Feature.PERCENTILE_RATIO_MID80)).isCloseTo(0.80 / 0.9, within(1e-9));
        assertThat(features.value(Feature.PERCENTILE_ASYMMETRY)).isCloseTo(0, within(1e-9));
        assertThat(features.value(Feature.LOG_AMPLITUDE)).isCloseTo(Math.log10(0.9), within(1e-9));
    }

    @Test
    void featuresOfTheOrderInTimeAreThoseComputedByHand() {
        Features features = features(days(0, 1, 2, 3, 4, 5), 10, 12, 10, 12, 10, 12);

        assertThat(features.value(Feature.LOG_ETA)).isCloseTo(Math.log10(4), within(1e-12));
        assertThat(features.value(Feature.STETSON_J)).isCloseTo(-1, within(1e-12));
        assertThat(features.value(Feature.RESCALED_RANGE)).isCloseTo(Math.log10(1 / Math.sqrt(6)), within(1e-12));
    }

    @Test
    void exposuresInARowCountOnceInTheOrderOfTime() {
        Features single = features(days(0, 1, 2, 3, 4, 5), 10, 12, 10.5, 12, 10, 12);
        Features triple =
                features(days(0, 0.01, 0.02, 1, 2, 2.01, 3, 4, 5, 5.2), 10, 10.1, 9.9, 12, 10.5, 11, 12, 10, 12, 12.1);

        assertThat(triple.value(Feature.STETSON_J)).isCloseTo(single.value(Feature.STETSON_J), within(0.02));
    }

    @Test
    void structureIsTheMeanOverPairsApart() {
        Random random = new Random(1);
        double[] times = new double[32];
        double[] magnitudes = new double[32];
        for (int i = 0; i < times.length; i++) {
            times[i] = 5.0 * i;
            magnitudes[i] = 12 + random.nextGaussian();
        }
        double squares = 0;
        for (int i = 1; i < magnitudes.length; i++) {
            squares += Math.pow(magnitudes[i] - magnitudes[i - 1], 2);
        }
        double mean = Arrays.stream(magnitudes).average().orElseThrow();
        double variance = Arrays.stream(magnitudes)
                .map(m -> (m - mean) * (m - mean))
                .average()
                .orElseThrow();

        Features features = features(times, magnitudes);

        assertThat(features.value(Feature.STRUCTURE_DAYS)).isCloseTo(squares / 31 / 2 / variance, within(1e-9));
    }

    @Test
    void readsTheFourierSeriesThatAStarWasMadeOf() {
        double phi21 = 0.8;
        double phi31 = -2.1;
        DoubleUnaryOperator shape = phase -> {
            double angle = 2 * Math.PI * phase;
            return 0.5 * Math.cos(angle + 0.3)
                    + 0.2 * Math.cos(2 * angle + 2 * 0.3 + phi21)
                    + 0.1 * Math.cos(3 * angle + 3 * 0.3 + phi31);
        };
        Random random = new Random(2);
        LightCurve star = Stars.curve(Stars.magnitudes("V", Stars.times(2000, random), shape, random));

        Features features = features(star);

        assertThat(features.value(Feature.R21)).isCloseTo(0.4, within(0.01));
        assertThat(features.value(Feature.R31)).isCloseTo(0.2, within(0.01));
        assertThat(features.value(Feature.COS_PHI21)).isCloseTo(Math.cos(phi21) * 0.4 / 0.5, within(0.02));
        assertThat(features.value(Feature.SIN_PHI21)).isCloseTo(Math.sin(phi21) * 0.4 / 0.5, within(0.02));
        assertThat(features.value(Feature.COS_PHI31)).isCloseTo(Math.cos(phi31) * 0.2 / 0.3, within(0.03));
        assertThat(features.value(Feature.SIN_PHI31)).isCloseTo(Math.sin(phi31) * 0.2 / 0.3, within(0.03));
        assertThat(features.value(Feature.FOURIER_SHARE)).isGreaterThan(0.99);
    }

    @Test
    void fillsAGapInPhaseWithoutWildSwings() {
        Random random = new Random(3);
        double[] times = Stars.times(400, random);
        double[] inPhase = Arrays.stream(times)
                .filter(t -> t / Stars.PERIOD_DAYS - Math.floor(t / Stars.PERIOD_DAYS) < 0.7)
                .toArray();
        LightCurve star = Stars.curve(Stars.magnitudes("V", inPhase, Stars::sawtooth, random));
        FourierSeries series =
                FourierSeries.fit(PhasedSeries.of(RelativeSeries.allOf(star).getFirst(), Stars.PERIOD_DAYS));

        for (int step = 0; step < 100; step++) {
            assertThat(series.brightness(step / 100.0)).isBetween(-2.0, 2.0);
        }
    }

    @Test
    void tellsAFastRiseFromASlowOne() {
        Features fast = features(Stars.sawtooth(1000, 4));
        Features slow = features(mirrored());

        assertThat(fast.value(Feature.RISE_SHARE)).isLessThan(0.3);
        assertThat(slow.value(Feature.RISE_SHARE)).isGreaterThan(0.7);
        assertThat(fast.value(Feature.STEEPEST_RISE)).isGreaterThan(2 * slow.value(Feature.STEEPEST_RISE));
    }

    @Test
    void measuresTheDutyCycleAndTheSecondMinimumOfEclipses() {
        Features features = features(Stars.eclipses(20_000, 5));

        assertThat(features.value(Feature.FAINT_SHARE)).isCloseTo(0.1, within(0.04));
        assertThat(features.value(Feature.SECOND_MINIMUM_DEPTH)).isCloseTo(0.4, within(0.05));
    }

    @Test
    void seesUnlikeMinimaWhereThePeriodFoundIsHalfTheTrueOne() {
        LightCurve star = Stars.eclipses(20_000, 6);

        Features half = Views.of(star, Stars.period(Stars.PERIOD_DAYS / 2)).features();
        Features whole = features(star);

        assertThat(half.value(Feature.MINIMA_DIFFERENCE)).isCloseTo(0.6, within(0.07));
        assertThat(whole.value(Feature.MINIMA_DIFFERENCE)).isLessThan(0.1);
        assertThat(half.value(Feature.LOG_SCATTER_RATIO)).isGreaterThan(whole.value(Feature.LOG_SCATTER_RATIO) + 0.1);
    }

    @Test
    void foldedEtaIsSmallAtThePeriodOnly() {
        LightCurve star = Stars.sawtooth(300, 7);

        assertThat(features(star).value(Feature.LOG_FOLDED_ETA)).isLessThan(-1);
        assertThat(Views.of(star, Stars.period(0.4123)).features().value(Feature.LOG_FOLDED_ETA))
                .isCloseTo(Math.log10(2), within(0.15));
    }

    @Test
    void takesThePeriodSearchAtItsWord() {
        Features features = features(Stars.sawtooth(300, 8));

        assertThat(features.value(Feature.LOG_PERIOD)).isCloseTo(Math.log10(Stars.PERIOD_DAYS), within(1e-12));
        assertThat(features.value(Feature.PERIOD_SCORE)).isEqualTo(0.8);
        assertThat(features.value(Feature.SECOND_SCORE_RATIO)).isCloseTo(0.75, within(1e-12));
        assertThat(features.value(Feature.POWER_8_TO_22_HOURS)).isEqualTo(1);
        assertThat(features.value(Feature.POWER_ABOVE_80_DAYS)).isZero();
    }

    @Test
    void leavesOutWhatFewPointsCannotTell() {
        LightCurve star = Stars.curve(BandSeries.withoutErrors(
                new Passband("V"), BrightnessUnit.MAGNITUDE, days(0, 1, 2, 3), new double[] {10, 11, 10, 12}));

        Features features = features(star);

        assertThat(features.has(Feature.SKEWNESS)).isFalse();
        assertThat(features.has(Feature.LOG_PERIOD)).isTrue();
    }

    @Test
    void holdsOneFiniteOrMissingValueAFeature() {
        double[] infinite = new double[Feature.COUNT];
        infinite[3] = Double.POSITIVE_INFINITY;

        assertThatThrownBy(() -> Features.of(new double[7])).hasMessageContaining("7 feature values");
        assertThatThrownBy(() -> Features.of(infinite)).hasMessageContaining("POWER_ABOVE_80_DAYS is infinite");
    }

    private static LightCurve mirrored() {
        Random random = new Random(4);
        return Stars.curve(Stars.magnitudes("V", Stars.times(1000, random), phase -> Stars.sawtooth(-phase), random));
    }

    private static double[] days(double... times) {
        return times;
    }

    private static Features features(LightCurve star) {
        return Views.of(star, Stars.period(Stars.PERIOD_DAYS)).features();
    }

    /** Of magnitudes without errors, turned so that the given numbers are upward brightness; no period. */
    private static Features features(double[] times, double... upward) {
        double[] magnitudes = Arrays.stream(upward).map(value -> 20 - value).toArray();
        LightCurve star =
                Stars.curve(BandSeries.withoutErrors(new Passband("V"), BrightnessUnit.MAGNITUDE, times, magnitudes));
        return Views.of(star, Stars.noPeriod()).features();
    }
}
