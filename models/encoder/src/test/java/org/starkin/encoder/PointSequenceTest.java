package org.starkin.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;
import org.starkin.view.Views;

class PointSequenceTest {

    private static final double[] TIMES = {58_100, 58_101, 58_103, 58_106, 58_110};
    private static final double[] MAGNITUDES = {15, 15.5, 14.8, 15.2, 16};
    private static final double[] ERRORS = {0.1, 0.2, 0.1, Double.NaN, 0.1};
    private static final BandSeries V =
            BandSeries.of(new Passband("V"), BrightnessUnit.MAGNITUDE, TIMES, MAGNITUDES, ERRORS);
    private static final BandSeries ODD = BandSeries.withoutErrors(
            new Passband("odd"), BrightnessUnit.MAGNITUDE, new double[] {58_102, 58_104}, new double[] {12, 13});
    private static final Views STAR = Views.of(MadeUpViews.curve(List.of(V, ODD)), MadeUpViews.noPeriod());

    @Test
    void givesMagnitudesLessTheirMean() {
        PointSequence points = points("\"brightness\": \"relative\"", "\"brightness\": \"magnitude_less_mean\"");

        double mean = Arrays.stream(MAGNITUDES).average().orElseThrow();
        assertThat(values(points, PointValue.BRIGHTNESS))
                .containsExactly(Arrays.stream(MAGNITUDES).map(m -> m - mean).toArray(), within(1e-6));
        assertThat(values(points, PointValue.ERROR))
                .containsExactly(new double[] {0.1, 0.2, 0.1, 0, 0.1}, within(1e-6));
    }

    @Test
    void givesMagnitudesAsTheyWere() {
        PointSequence points = points("\"brightness\": \"relative\"", "\"brightness\": \"magnitude\"");

        assertThat(values(points, PointValue.BRIGHTNESS)).containsExactly(MAGNITUDES, within(1e-6));
    }

    @Test
    void givesFluxBetweenItsPercentiles() {
        PointSequence points = points("\"brightness\": \"relative\"", "\"brightness\": \"flux_scaled\"");

        double[] fluxes =
                Arrays.stream(MAGNITUDES).map(m -> Math.pow(10, -0.4 * m)).toArray();
        double[] sorted = Arrays.stream(fluxes).sorted().toArray();
        double fifth = sorted[0] + 0.2 * (sorted[1] - sorted[0]);
        double range = sorted[3] + 0.8 * (sorted[4] - sorted[3]) - fifth;
        assertThat(values(points, PointValue.BRIGHTNESS))
                .containsExactly(
                        Arrays.stream(fluxes).map(f -> (f - fifth) / range).toArray(), within(1e-6));
        assertThat(points.value(PointValue.ERROR, 1))
                .isCloseTo(0.2 * 0.4 * Math.log(10) * fluxes[1] / range, within(1e-6));
    }

    @Test
    void measuresTimeAsTheCardWants() {
        String first = "\"time\": \"days_since_first\"";

        assertThat(values(points(first, first), PointValue.TIME)).containsExactly(0, 1, 3, 6, 10);
        assertThat(values(points(first, "\"time\": \"days_from_mean\""), PointValue.TIME))
                .containsExactly(-4, -3, -1, 2, 6);
        assertThat(values(points(first, "\"time\": \"mjd\", \"zero_mjd\": 58000"), PointValue.TIME))
                .containsExactly(new double[] {100, 101, 103, 106, 110}, within(1e-6));
    }

    @Test
    void takesAllPassbandsInTheOrderOfTime() {
        PointSequence points = of(card("", ""));

        assertThat(values(points, PointValue.TIME)).containsExactly(0, 1, 2, 3, 4, 6, 10);
        assertThat(values(points, PointValue.LOG_WAVELENGTH)[0]).isCloseTo(Math.log10(545), within(1e-12));
        assertThat(values(points, PointValue.LOG_WAVELENGTH)[2]).isZero();
        assertThat(values(points, PointValue.BAND)).containsOnly(0);
    }

    @Test
    void countsPassbandsByTheCardsIndex() {
        PointSequence points = of(card("[\"V\", \"g\", \"r\"]", "[\"g\", \"r\", \"V\"]"));

        assertThat(values(points, PointValue.BAND)).containsExactly(2, 2, 0, 2, 0, 2, 2);
    }

    @Test
    void cutsLongOnes() {
        String most = "\"most_points\": 256,\n    \"longer\": \"evenly\"";

        assertThat(values(of(card(most, "\"most_points\": 3, \"longer\": \"evenly\"")), PointValue.TIME))
                .containsExactly(0, 2, 4);
        assertThat(values(of(card(most, "\"most_points\": 3, \"longer\": \"first\"")), PointValue.TIME))
                .containsExactly(0, 1, 2);
    }

    @Test
    void marksPaddingAsTheCardWants() {
        PointSequence valid = of(card("", ""));
        PointSequence padding = of(card("\"mask\": \"valid\"", "\"mask\": \"padding\""));

        assertThat(IntStream.range(0, 9).mapToDouble(i -> valid.value(PointValue.MASK, i)))
                .containsExactly(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0);
        assertThat(IntStream.range(0, 9).mapToDouble(i -> padding.value(PointValue.MASK, i)))
                .containsExactly(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 1.0);
        assertThat(valid.value(PointValue.TIME, 8)).isZero();
    }

    @Test
    void padsToALengthThatDependsOnTheStarAlone() {
        SequenceCard card = card("", "");

        assertThat(List.of(1, 16, 17, 32, 33, 200, 256))
                .extracting(card::paddedLength)
                .containsExactly(16, 16, 32, 32, 64, 256, 256);
        assertThat(card("\"power_of_two\"", "\"most_points\"").paddedLength(3)).isEqualTo(256);
    }

    private static PointSequence points(String text, String replacement) {
        String card = TinyEncoders.card(TinyEncoders.SEQUENCE, "\"passbands\": \"all\"", "\"passbands\": \"fullest\"");
        return of(parse(card.replace(text, replacement)));
    }

    private static PointSequence of(SequenceCard card) {
        return PointSequence.of(card, STAR);
    }

    private static SequenceCard card(String text, String replacement) {
        return parse(TinyEncoders.card(TinyEncoders.SEQUENCE, text, replacement));
    }

    private static SequenceCard parse(String card) {
        return OnnxCard.parse(CardJson.parse(card.getBytes(StandardCharsets.UTF_8)))
                .sequence()
                .orElseThrow();
    }

    private static double[] values(PointSequence points, PointValue value) {
        return IntStream.range(0, points.size())
                .mapToDouble(i -> points.value(value, i))
                .toArray();
    }
}
