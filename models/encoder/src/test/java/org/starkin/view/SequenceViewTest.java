package org.starkin.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;

class SequenceViewTest {

    @Test
    void holdsThePointsOfAllPassbandsInTheOrderOfTime() {
        LightCurve star = twoBands(70, 40);

        SequenceView view = sequence(star);

        assertThat(view.size()).isEqualTo(110);
        assertThat(view.bands()).extracting(scale -> scale.passband().name()).containsExactly("r", "g");
        for (int i = 1; i < view.size(); i++) {
            assertThat(view.timeDays(i)).isGreaterThanOrEqualTo(view.timeDays(i - 1));
        }
        assertThat(view.timeDays(0)).isZero();
        assertThat(view.firstJd())
                .isEqualTo(
                        star.series().stream().mapToDouble(s -> s.time(0)).min().orElseThrow());
    }

    @Test
    void magnitudesCanBeRebuiltFromIt() {
        LightCurve star = twoBands(70, 40);

        SequenceView view = sequence(star);

        int[] next = new int[2];
        for (int i = 0; i < view.size(); i++) {
            BandScale scale = view.bands().get(view.band(i));
            BandSeries series = star.series().stream()
                    .filter(one -> one.passband().equals(scale.passband()))
                    .findFirst()
                    .orElseThrow();
            int point = next[view.band(i)]++;
            double amplitude = scale.amplitudeMag().orElseThrow();
            assertThat(scale.medianMag().orElseThrow() - amplitude * view.brightness(i))
                    .isCloseTo(series.value(point), within(1e-5));
            assertThat(amplitude * view.error(i)).isCloseTo(series.error(point), within(1e-6));
        }
    }

    @Test
    void magnitudesOfFluxesHaveTheZeroPointOfTheUnit() {
        Random random = new Random(2);
        double[] times = Stars.times(60, random);
        double[] fluxes = random.doubles(60, 50, 400).toArray();
        LightCurve star =
                Stars.curve(BandSeries.withoutErrors(new Passband("ztf"), BrightnessUnit.MICROJANSKY, times, fluxes));

        SequenceView view = sequence(star);

        BandScale scale = view.bands().getFirst();
        for (int i = 0; i < view.size(); i++) {
            double magnitude =
                    scale.medianMag().orElseThrow() - scale.amplitudeMag().orElseThrow() * view.brightness(i);
            assertThat(Math.pow(10, -0.4 * magnitude)).isCloseTo(fluxes[i], within(1e-3));
            assertThat(view.error(i)).isZero();
        }
    }

    @Test
    void fluxesAroundZeroHaveNoMagnitudes() {
        Random random = new Random(3);
        LightCurve star = Stars.curve(BandSeries.withoutErrors(
                new Passband("d"),
                BrightnessUnit.MICROJANSKY,
                Stars.times(60, random),
                random.doubles(60, -5, 5).toArray()));

        SequenceView view = sequence(star);

        assertThat(view.size()).isEqualTo(60);
        assertThat(view.bands().getFirst().medianMag()).isEmpty();
    }

    @Test
    void thinsLongOnesEvenly() {
        int points = 10_000;
        SequenceView view = sequence(Stars.sawtooth(points, 4));
        double[] times = Stars.sawtooth(points, 4).series().getFirst().times();

        assertThat(view.size()).isEqualTo(SequenceView.MOST_POINTS);
        for (int i = 0; i < view.size(); i++) {
            assertThat(view.timeDays(i))
                    .isEqualTo(times[(int) ((long) i * points / SequenceView.MOST_POINTS)] - times[0]);
        }
    }

    @Test
    void isEmptyWhereNothingVaries() {
        LightCurve star = Stars.curve(BandSeries.withoutErrors(
                new Passband("V"), BrightnessUnit.MAGNITUDE, new double[] {1, 2}, new double[] {15, 15}));

        assertThat(sequence(star)).isEqualTo(SequenceView.EMPTY);
    }

    @Test
    void viewsCanBeHeldWithoutIt() {
        Views views = Views.of(twoBands(20, 20), Stars.noPeriod());

        assertThat(views.withoutSequence().sequence().size()).isZero();
        assertThat(views.withoutSequence().features()).isEqualTo(views.features());
    }

    private static SequenceView sequence(LightCurve star) {
        return Views.of(star, Stars.noPeriod()).sequence();
    }

    private static LightCurve twoBands(int inR, int inG) {
        Random random = new Random(1);
        return Stars.curve(List.of(
                        Stars.magnitudes("r", Stars.times(inR, random), Stars::sawtooth, random),
                        Stars.magnitudes("g", Stars.times(inG, random), Stars::sawtooth, random))
                .toArray(BandSeries[]::new));
    }
}
