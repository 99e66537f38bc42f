package org.starkin.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.JointEncoder;
import org.starkin.encoder.Quantiles;
import org.starkin.nature.Quantity;
import org.starkin.network.ArrayOps;
import org.starkin.train.Learning;

class DualJoiningTest {

    private static final List<JointStar> LEARNT = MadeUpStars.of(200, 1);
    private static final List<JointStar> UNSEEN = MadeUpStars.of(100, 2);
    private static final EncoderId ENCODER = new EncoderId("test", "0".repeat(64));

    private static final Learning TAUGHT = taught(40);

    @TempDir
    private Path folder = Path.of("");

    @AfterAll
    static void close() {
        TAUGHT.close();
    }

    /** Of 100 stars, chance finds the right one among ten in a tenth of cases. */
    @Test
    void aSpectrumFindsTheLightCurveOfAStarThatWasNeverLearntFrom() {
        Rows rows = rows(TAUGHT);
        int[][] nearest = Nearest.of(rows.spectrum(), rows.light(), 10);
        int found = 0;
        for (int i = 0; i < nearest.length; i++) {
            for (int place : nearest[i]) {
                found += place == i ? 1 : 0;
            }
        }

        assertThat(found).isGreaterThan(30);
    }

    @Test
    void theProductTellsWhatWasLearnt() throws IOException {
        try (Learning learning = taught(2)) {
            new JointFiles(ENCODER, ENCODER, Map.of())
                    .write(folder, learning.parameters(), JointFiles.Calibration.NONE);
            Rows rows = rows(learning);

            try (JointEncoder encoder = Encoders.openJoint(folder)) {
                for (int i = 0; i < 10; i++) {
                    List<JointEncoder.Reading> told = encoder.read(Calibrating.ways(UNSEEN.get(i)));
                    assertThat(told.get(0).vector().toArray()).containsExactly(rows.light()[i], within(1e-4f));
                    assertThat(told.get(1).vector().toArray()).containsExactly(rows.spectrum()[i], within(1e-4f));
                    assertThat(told.get(2).vector().toArray()).containsExactly(rows.both()[i], within(1e-4f));
                }
            }
        }
    }

    @Test
    void whatIsMissingDoesNotMatter() throws IOException {
        try (Learning learning = taught(2)) {
            new JointFiles(ENCODER, ENCODER, Map.of())
                    .write(folder, learning.parameters(), JointFiles.Calibration.NONE);
            try (JointEncoder encoder = Encoders.openJoint(folder)) {
                Optional<Embedding> light =
                        Optional.of(Embedding.of(UNSEEN.getFirst().light()));
                JointEncoder.Given alone = new JointEncoder.Given(light, Optional.empty());
                List<JointEncoder.Given> among =
                        List.of(Calibrating.ways(UNSEEN.get(1)).getLast(), alone);

                assertThat(encoder.read(List.of(alone)).getFirst().vector().toArray())
                        .containsExactly(encoder.read(among).getLast().vector().toArray(), within(1e-6f));
                assertThatThrownBy(() -> new JointEncoder.Given(Optional.empty(), Optional.empty()))
                        .hasMessageContaining("neither");
            }
        }
    }

    @Test
    void intervalsAndProbabilitiesHoldForStarsThatWereNotSetOn() throws IOException {
        JointFiles files = new JointFiles(ENCODER, ENCODER, Map.of());
        files.write(folder, TAUGHT.parameters(), JointFiles.Calibration.NONE);
        try (JointEncoder encoder = Encoders.openJoint(folder)) {
            files.write(folder, TAUGHT.parameters(), Calibrating.on(encoder, MadeUpStars.of(300, 3)));
        }
        try (JointEncoder encoder = Encoders.openJoint(folder)) {
            for (int way = 0; way < 3; way++) {
                int within = 0;
                List<JointStar> others = MadeUpStars.of(300, 4);
                for (JointStar star : others) {
                    JointEncoder.Reading told = encoder.read(
                                    List.of(Calibrating.ways(star).get(way)))
                            .getFirst();
                    Quantiles logG = Calibrating.told(told, Quantity.LOG_G);
                    double truth = Quantity.LOG_G.of(star.nature());
                    within += truth >= logG.low() && truth <= logG.high() ? 1 : 0;
                    assertThat(told.kinds().values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .sum())
                            .isEqualTo(1, within(1e-5));
                    assertThat(told.binaryProbability()).isBetween(0.0, 1.0);
                }

                assertThat((double) within / others.size()).isBetween(0.84, 0.96);
            }
        }
    }

    @Test
    void dualFormersCoordinatesAreOrdered() {
        try (Learning learning = new Learning(new DualJoining(LEARNT, false), new Learning.Plan(5, 32, 1e-3, 0, 1))) {
            while (!learning.isDone()) {
                learning.next();
            }
            Coordinates coordinates = Coordinates.of(new ArrayOps(learning.parameters(), false));

            assertThat(coordinates.sizes()).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        }
    }

    private static Learning taught(int steps) {
        Learning learning = new Learning(new DualJoining(LEARNT, true), new Learning.Plan(steps, 32, 3e-3, 0, 1));
        while (!learning.isDone()) {
            learning.next();
        }
        return learning;
    }

    private static Rows rows(Learning learning) {
        return JointEvaluation.rows(new DualJoining(LEARNT, true), UNSEEN, learning.parameters());
    }
}
