package org.starkin.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.HostileCurves;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;
import org.starkin.view.Views;

class PreparationTest {

    private static final Preparation PREPARATION = new Preparation();

    @Test
    void analysesAPulsator() {
        Random random = new Random(1);
        double[] times = random.doubles(300, 0, 1000).toArray();
        double[] magnitudes = new double[300];
        for (int i = 0; i < times.length; i++) {
            magnitudes[i] = 15 + 0.3 * Math.sin(2 * Math.PI * times[i] / 0.7531) + 0.02 * random.nextGaussian();
        }

        Prepared prepared = PREPARATION.prepare(magnitudes(times, magnitudes));

        assertThat(prepared).isInstanceOfSatisfying(Prepared.Analysed.class, analysed -> {
            assertThat(analysed.views().folded().isEmpty()).isFalse();
            assertThat(analysed.views().summary().points()).isEqualTo(300);
            assertThat(analysed.cleaned().lightCurve().series().getFirst().times())
                    .isSorted();
        });
    }

    @Test
    void refusesTooFewPointsAfterCleaning() {
        double[] times = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        double[] magnitudes = {12, 13, 12, 13, 12, 13, 12, 13, 12, 99.999};

        Prepared prepared = PREPARATION.prepare(magnitudes(times, magnitudes));

        assertThat(prepared).isInstanceOfSatisfying(Prepared.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo("too_few_points");
            assertThat(refused.detail())
                    .isEqualTo("9 points are left after cleaning, of 10 read; at least 10 are needed");
            assertThat(refused.drops().total()).isEqualTo(1);
        });
    }

    @Test
    void refusesPointsOfOneInstant() {
        double[] magnitudes = new Random(2).doubles(20, 12, 13).toArray();

        assertRefused(magnitudes(new double[20], magnitudes), "no_time_span");
    }

    @Test
    void refusesABrightnessThatNeverChanges() {
        double[] times = new Random(3).doubles(20, 0, 50).toArray();

        assertRefused(magnitudes(times, new double[20]), "constant_brightness");
    }

    @Test
    void neverThrowsAndCountsEveryPointOfHostileCurves() {
        List<Encoder> encoders = Encoders.names().stream().map(Encoders::load).toList();
        TreeMap<String, Integer> outcomes = new TreeMap<>();
        for (int seed = 0; seed < 1000; seed++) {
            LightCurve raw = HostileCurves.random(seed);
            switch (PREPARATION.prepare(raw)) {
                case Prepared.Refused refused -> {
                    assertThat(refused.drops().read()).as("seed %d", seed).isEqualTo(raw.size());
                    outcomes.merge(refused.reason(), 1, Integer::sum);
                }
                case Prepared.Analysed analysed -> {
                    assertFinite(analysed.views(), seed);
                    for (Encoder encoder : encoders) {
                        assertThat(encoder.encode(List.of(analysed.views())))
                                .as("seed %d", seed)
                                .hasSize(1);
                    }
                    outcomes.merge("analysed", 1, Integer::sum);
                }
            }
        }
        assertThat(outcomes).containsKeys("analysed", "too_few_points");
        assertThat(outcomes.get("analysed")).isGreaterThan(300);
    }

    private static void assertFinite(Views views, int seed) {
        for (NetworkInput input : NetworkInput.values()) {
            FloatBuffer values = FloatBuffer.allocate(input.size());
            input.fill(views, values);
            for (float value : values.array()) {
                assertThat(value).as("%s of seed %d", input, seed).isFinite();
            }
        }
    }

    private static void assertRefused(LightCurve raw, String reason) {
        assertThat(PREPARATION.prepare(raw))
                .isInstanceOfSatisfying(
                        Prepared.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static LightCurve magnitudes(double[] times, double[] values) {
        return new LightCurve(
                TimeSystem.JD,
                List.of(BandSeries.withoutErrors(new Passband("V"), BrightnessUnit.MAGNITUDE, times, values)));
    }
}
