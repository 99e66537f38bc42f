package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.PointSequence;
import org.starkin.network.ArrayOps;
import org.starkin.network.Parameters;
import org.starkin.network.StarClrNetwork;
import org.starkin.view.SequenceView;
import org.starkin.view.Views;

class StarClrLessonTest {

    private static final StarClrNetwork NETWORK = new StarClrNetwork();
    private static final List<Views> STARS = MadeUpStars.varying(24, 60, 1);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void drawsTheStretchesOfAStarTogetherThatItNeverSaw() {
        List<SequenceView> unseen = sequences(MadeUpStars.varying(16, 60, 2));
        try (Learning learning = learning(25, 1)) {
            double firstLoss = loss(learning);
            double before = margin(unseen, learning.parameters());

            double lastLoss = firstLoss;
            while (!learning.isDone()) {
                lastLoss = loss(learning);
            }

            assertThat(lastLoss).isLessThan(firstLoss - 0.3);
            assertThat(margin(unseen, learning.parameters())).isGreaterThan(before + 0.1);
        }
    }

    @Test
    void goesOnFromACheckpointAsIfItHadNeverStopped() throws IOException {
        Path checkpoint = folder.resolve("checkpoint");
        float[][] straight;
        try (Learning learning = learning(4, 2)) {
            while (!learning.isDone()) {
                learning.next();
                if (learning.step() == 2) {
                    learning.save(checkpoint);
                }
            }
            straight = vectors(whole(STARS), 64, learning.parameters());
        }
        try (Learning again = learning(4, 2)) {
            new Course(again, checkpoint, _ -> {}).run();

            float[][] resumed = vectors(whole(STARS), 64, again.parameters());
            for (int i = 0; i < straight.length; i++) {
                assertThat(resumed[i]).as("vector %d", i).containsExactly(straight[i], within(1e-5f));
            }
        }
    }

    @Test
    void givesTheSameVectorWhateverThePadding() {
        List<PointSequence> few = whole(MadeUpStars.varying(3, 20, 3));
        try (Parameters parameters = new Parameters(1)) {
            float[][] tight = vectors(few, 20, parameters);
            float[][] wide = vectors(few, 128, parameters);

            for (int i = 0; i < tight.length; i++) {
                assertThat(wide[i]).as("star %d", i).containsExactly(tight[i], within(1e-5f));
            }
        }
    }

    @Test
    void theFolderItWritesIsAnEncoderThatGivesTheVectorsLearnt() throws IOException {
        List<Views> mixed = new ArrayList<>();
        mixed.add(MadeUpStars.constant(30));
        for (int points : new int[] {1, 2, 3, 17, 100, 256, 300, 5000}) {
            mixed.addAll(MadeUpStars.varying(2, points, points));
        }
        Path out = folder.resolve("starclr-test");
        try (Learning learning = learning(3, 5)) {
            new Course(learning, folder.resolve("checkpoint"), _ -> {}).run();
            NetworkFiles.write(out, NETWORK, learning.parameters(), Map.of("seed", 5));

            Encoder encoder = Encoders.open(out);
            List<Embedding> together = encoder.encode(mixed);

            float[][] learnt = vectors(whole(mixed), 256, learning.parameters());
            assertThat(encoder.id().name()).isEqualTo("starclr-test");
            for (int i = 0; i < learnt.length; i++) {
                float[] alone = encoder.encode(List.of(mixed.get(i))).getFirst().toArray();
                assertThat(together.get(i).toArray())
                        .as("star %d among others", i)
                        .containsExactly(alone, within(1e-5f));
                assertThat(alone).as("star %d", i).containsExactly(learnt[i], within(1e-4f));
            }
        }
    }

    @Test
    void refusesMorePairsThanThereAreStars() {
        Learning.Plan plan = new Learning.Plan(1, STARS.size() + 1, 1e-3, 0.01, 1);
        try (Learning learning = new Learning(new StarClrLesson(NETWORK, sequences(STARS)), plan)) {
            assertThatThrownBy(learning::next)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("25 pairs of 24 stars");
        }
    }

    private static Learning learning(int steps, long seed) {
        return new Learning(
                new StarClrLesson(NETWORK, sequences(STARS)), new Learning.Plan(steps, 12, 3e-3, 0.01, seed));
    }

    private static double loss(Learning learning) {
        return learning.next().values().iterator().next();
    }

    private static List<SequenceView> sequences(List<Views> stars) {
        return stars.stream().map(Views::sequence).toList();
    }

    private static List<PointSequence> whole(List<Views> stars) {
        return stars.stream()
                .map(star -> PointSequence.of(StarClrNetwork.SEQUENCE, star))
                .toList();
    }

    private static float[][] vectors(List<PointSequence> stars, int length, Parameters parameters) {
        try (NDManager scope = NDManager.newBaseManager()) {
            NDArray vectors = NETWORK.embed(
                    new ArrayOps(parameters, false), SequenceTensors.of(StarClrNetwork.SEQUENCE, stars, length, scope));
            float[] values = vectors.toFloatArray();
            int dimension = StarClrNetwork.DIMENSION;
            return IntStream.range(0, stars.size())
                    .mapToObj(i -> Arrays.copyOfRange(values, i * dimension, (i + 1) * dimension))
                    .toArray(float[][]::new);
        }
    }

    /** How much more alike two stretches of one star are than those of two stars, on average. */
    private static double margin(List<SequenceView> stars, Parameters parameters) {
        List<PointSequence> stretches = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(9);
        for (SequenceView star : stars) {
            for (int[] points : Crops.of(StarClrLesson.fullest(star), random)) {
                stretches.add(PointSequence.of(StarClrNetwork.SEQUENCE, star, points));
            }
        }
        float[][] vectors = vectors(stretches, Crops.MOST_POINTS, parameters);
        double same = 0;
        double other = 0;
        for (int i = 0; i < vectors.length; i++) {
            for (int j = 0; j < i; j++) {
                if (i / 2 == j / 2) {
                    same += cosine(vectors[i], vectors[j]);
                } else {
                    other += cosine(vectors[i], vectors[j]);
                }
            }
        }
        int pairs = stars.size();
        return same / pairs - other / (2.0 * pairs * (pairs - 1));
    }

    private static double cosine(float[] one, float[] another) {
        double sum = 0;
        for (int d = 0; d < one.length; d++) {
            sum += one[d] * another[d];
        }
        return sum;
    }
}
