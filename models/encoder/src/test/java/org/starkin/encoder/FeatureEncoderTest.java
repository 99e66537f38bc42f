package org.starkin.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;
import org.starkin.period.LogPeriodogram;
import org.starkin.period.RelativePeriodogram;
import org.starkin.view.Feature;
import org.starkin.view.Features;
import org.starkin.view.FoldedView;
import org.starkin.view.SequenceView;
import org.starkin.view.Summary;
import org.starkin.view.Views;

class FeatureEncoderTest {

    private static final String CARD = """
            {"name": "anything", "anchor": 0.5, "features": [
              {"feature": "LOG_PERIOD", "centre": 1.0, "scale": 2.0, "weight": 3.0},
              {"feature": "SKEWNESS", "centre": 0.0, "scale": 1.0, "weight": 1.0}]}
            """;

    @Test
    void squashesAndWeighsEachFeature() {
        double[] values = missing();
        values[Feature.LOG_PERIOD.place()] = 2;
        values[Feature.SKEWNESS.place()] = -0.3;

        float[] vector = encode(encoder(CARD), values).toArray();

        double[] expected = {3 * Math.tanh(0.5), Math.tanh(-0.3), 0.5};
        double length = Math.sqrt(Arrays.stream(expected).map(x -> x * x).sum());
        for (int i = 0; i < expected.length; i++) {
            assertThat((double) vector[i]).isCloseTo(expected[i] / length, within(1e-6));
        }
    }

    @Test
    void aStarOfWhichNothingIsKnownIsTheAnchorAlone() {
        assertThat(encode(encoder(CARD), missing()).toArray()).containsExactly(0, 0, 1);
    }

    @Test
    void vectorsAreOfUnitLengthWhateverIsMissing() {
        Encoder encoder = Encoders.load("features");
        Random random = new Random(1);
        for (int trial = 0; trial < 200; trial++) {
            double[] values = random.doubles(Feature.COUNT, -1e6, 1e6)
                    .map(value -> random.nextInt(3) == 0 ? Double.NaN : value)
                    .toArray();

            Embedding embedding = encode(encoder, values);

            assertThat(embedding.dimension()).isEqualTo(encoder.dimension()).isBetween(1, 128);
            assertThat(embedding.similarity(embedding)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void aVectorIsTheSameInAnyBatch() {
        Encoder encoder = Encoders.load("features");
        Random random = new Random(2);
        List<Views> stars = random.ints(20)
                .mapToObj(seed ->
                        views(new Random(seed).doubles(Feature.COUNT, -2, 2).toArray()))
                .toList();

        List<Embedding> batch = encoder.encode(stars);

        for (int i = 0; i < stars.size(); i++) {
            assertThat(encoder.encode(List.of(stars.get(i)))).containsExactly(batch.get(i));
        }
        assertThat(encoder.encode(List.of())).isEmpty();
    }

    @Test
    void isKnownByTheHashOfItsCard() {
        assertThat(encoder(CARD).id()).isEqualTo(encoder(CARD).id());
        assertThat(encoder(CARD + " ").id()).isNotEqualTo(encoder(CARD).id());
        assertThat(Encoders.load("features").id().name()).isEqualTo("features");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"anchor\": 0.5, \"features\": []}",
                "{\"anchor\": 0, \"features\": [{\"feature\": \"R21\", \"centre\": 1, \"scale\": 2, \"weight\": 3}]}",
                "{\"anchor\": 1, \"features\": [{\"feature\": \"R21\", \"centre\": 1, \"scale\": 0, \"weight\": 3}]}",
                "{\"anchor\": 1, \"features\": [{\"feature\": \"NONE\", \"centre\": 1, \"scale\": 1, \"weight\": 3}]}"
            })
    void refusesACardThatIsDamaged(String card) {
        assertThatThrownBy(() -> encoder(card)).hasMessageContaining("card of the features encoder is damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Features", "../features", "features/../features", "best", "a\nb"})
    void refusesAnEncoderThatDoesNotComeWithTheProduct(String name) {
        assertThatThrownBy(() -> Encoders.load(name))
                .isInstanceOf(UnknownEncoder.class)
                .hasMessageStartingWith("unknown encoder '")
                .hasMessageEndingWith("'; known are features, kin, starclr")
                .message()
                .doesNotContain("\n");
    }

    private static FeatureEncoder encoder(String card) {
        return FeatureEncoder.of("features", card.getBytes(StandardCharsets.UTF_8));
    }

    private static Embedding encode(Encoder encoder, double[] features) {
        return encoder.encode(List.of(views(features))).getFirst();
    }

    private static double[] missing() {
        double[] values = new double[Feature.COUNT];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    private static Views views(double[] features) {
        Summary summary = new Summary(new Passband("V"), BrightnessUnit.MAGNITUDE, 12, OptionalDouble.of(0.4), 100, 50);
        LogPeriodogram periodogram = LogPeriodogram.of(new float[LogPeriodogram.BINS]);
        return new Views(
                summary,
                FoldedView.EMPTY,
                FoldedView.EMPTY,
                periodogram,
                RelativePeriodogram.EMPTY,
                Features.of(features),
                SequenceView.EMPTY);
    }
}
