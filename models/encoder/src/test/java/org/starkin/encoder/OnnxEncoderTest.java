package org.starkin.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.Passband;
import org.starkin.view.Views;

class OnnxEncoderTest {

    private static final List<Views> STARS = MadeUpViews.stars(257, 1);

    /** The greatest difference of a value that the order of additions may make, and is promised to make. */
    private static final float TOLERANCE = 1e-6f;

    @ParameterizedTest
    @ValueSource(strings = {TinyEncoders.VIEWS, TinyEncoders.SEQUENCE})
    void theSameViewsGiveTheSameVectorWhateverTheBatch(String name) {
        try (OnnxEncoder encoder = TinyEncoders.of(name)) {
            List<Embedding> together = encoder.encode(STARS);

            assertThat(together).hasSize(STARS.size());
            for (int i = 0; i < STARS.size(); i++) {
                float[] alone = encoder.encode(List.of(STARS.get(i))).getFirst().toArray();
                assertThat(together.get(i).toArray()).containsExactly(alone, within(TOLERANCE));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TinyEncoders.VIEWS, TinyEncoders.SEQUENCE})
    void manyThreadsGetTheSameVectorsAsOne(String name) throws Exception {
        try (OnnxEncoder encoder = TinyEncoders.of(name);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Embedding> expected = encoder.encode(STARS);
            Callable<List<Embedding>> encoding = () -> encoder.encode(STARS);

            for (Future<List<Embedding>> answer : threads.invokeAll(List.of(encoding, encoding, encoding, encoding))) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TinyEncoders.VIEWS, TinyEncoders.SEQUENCE})
    void vectorsAreOfUnitLengthAndUnlike(String name) {
        try (OnnxEncoder encoder = TinyEncoders.of(name)) {
            List<Embedding> vectors = encoder.encode(STARS);

            assertThat(vectors).allSatisfy(vector -> {
                assertThat(vector.dimension()).isEqualTo(encoder.dimension());
                assertThat(vector.similarity(vector)).isCloseTo(1, within(1e-6));
            });
            assertThat(vectors.stream().distinct().count()).isEqualTo(STARS.size());
        }
    }

    @Test
    void paddingDoesNotShow() {
        List<Views> stars =
                STARS.stream().filter(star -> star.sequence().size() <= 100).toList();
        try (OnnxEncoder tight = TinyEncoders.of(TinyEncoders.SEQUENCE);
                OnnxEncoder wide = TinyEncoders.of(TinyEncoders.SEQUENCE, "\"power_of_two\"", "\"most_points\"")) {
            List<Embedding> padded = wide.encode(stars);

            List<Embedding> expected = tight.encode(stars);

            for (int i = 0; i < stars.size(); i++) {
                assertThat(padded.get(i).toArray())
                        .containsExactly(expected.get(i).toArray(), within(1e-5f));
            }
        }
    }

    @Test
    void takesThousandsOfPoints() {
        List<Views> stars = STARS.stream()
                .filter(star -> star.sequence().size() > 1000)
                .limit(3)
                .toList();
        try (OnnxEncoder encoder =
                TinyEncoders.of(TinyEncoders.SEQUENCE, "\"most_points\": 256", "\"most_points\": 4096")) {
            assertThat(stars).hasSize(3);
            assertThat(encoder.encode(stars)).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @Test
    void poolsWhatTheNetworkDoesNot() {
        try (OnnxEncoder pooled = TinyEncoders.of(TinyEncoders.SEQUENCE);
                OnnxEncoder unpooled = TinyEncoders.of(
                        TinyEncoders.SEQUENCE,
                        "\"embedding\", \"pooling\": \"none\"",
                        "\"tokens\", \"pooling\": \"mean\"")) {
            List<Embedding> expected = pooled.encode(STARS);

            List<Embedding> vectors = unpooled.encode(STARS);

            for (int i = 0; i < STARS.size(); i++) {
                assertThat(vectors.get(i).toArray())
                        .containsExactly(expected.get(i).toArray(), within(1e-5f));
            }
        }
    }

    @Test
    void aStarInWhichNothingVariesHasAVectorToo() {
        double[] times = {1, 2, 3};
        Views flat = Views.of(
                MadeUpViews.curve(List.of(BandSeries.withoutErrors(
                        new Passband("V"), BrightnessUnit.MAGNITUDE, times, new double[] {15, 15, 15}))),
                MadeUpViews.noPeriod());

        for (String name : List.of(TinyEncoders.VIEWS, TinyEncoders.SEQUENCE)) {
            try (OnnxEncoder encoder = TinyEncoders.of(name)) {
                assertThat(encoder.encode(List.of(flat)).getFirst().dimension()).isEqualTo(encoder.dimension());
            }
        }
    }

    @Test
    void anEmptyBatchHasNoVectors() {
        try (OnnxEncoder encoder = TinyEncoders.of(TinyEncoders.VIEWS)) {
            assertThat(encoder.encode(List.of())).isEmpty();
        }
    }

    @Test
    void aVectorOfNoDirectionIsToldWithTheStarsPlace() {
        try (OnnxEncoder encoder = TinyEncoders.of(TinyEncoders.VIEWS)) {
            assertThat(new NoVector(encoder.id(), 3, new IllegalArgumentException("vector value 0 is NaN")))
                    .hasMessage("encoder " + encoder.id() + " made no vector: vector value 0 is NaN")
                    .extracting(NoVector::place)
                    .isEqualTo(3);
        }
    }

    @Test
    void refusesANetworkThatIsNotTheCards() {
        assertThatThrownBy(() -> TinyEncoders.of(TinyEncoders.VIEWS, "c583", "0123"))
                .isInstanceOf(UnusableEncoder.class)
                .hasMessageContaining("encoder.onnx has the sha256 c583")
                .hasMessageContaining("its card says 0123");
    }

    @Test
    void refusesADimensionThatTheNetworkDoesNotGive() {
        assertThatThrownBy(() -> TinyEncoders.of(TinyEncoders.VIEWS, "\"dimension\": 12", "\"dimension\": 13"))
                .isInstanceOf(UnusableEncoder.class)
                .hasMessageContaining("dimension is 13")
                .hasMessageContaining("[-1, 12]");
    }

    @Test
    void refusesAnInputThatItCannotFill() {
        String card = TinyEncoders.card(TinyEncoders.SEQUENCE, "", "");
        String without = card.substring(0, card.indexOf(",\n  \"sequence\"")) + "}";

        assertThatThrownBy(() -> TinyEncoders.ofCard(TinyEncoders.SEQUENCE, without))
                .isInstanceOf(UnusableEncoder.class)
                .hasMessageContaining("takes the unknown input 'times'")
                .hasMessageContaining("folds, periodogram, beside, features, features_present");
    }

    @Test
    void refusesAFileThatIsNoNetwork() {
        String card = TinyEncoders.card(
                TinyEncoders.VIEWS,
                "c5837d5f959c50a7e219bc684d822b68ff55e4d28146bd6a2ce2b0cb7814d7da",
                Sha256.of(new byte[] {1, 2, 3}));

        assertThatThrownBy(() -> OnnxEncoder.of(
                        "broken", card.getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3}, RunOptions.ON_PROCESSOR))
                .isInstanceOf(UnusableEncoder.class)
                .hasMessageContaining("encoder.onnx cannot be loaded");
    }
}
