package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A build that is killed again and again, against one that never was. */
class ResumeTest {

    @TempDir
    private static Path whole;

    private static String plain = "";

    @TempDir
    private Path directory;

    @BeforeAll
    static void buildAtOnce() {
        plain = KilledBuild.never(whole);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void killedAnywhereGivesTheSameContent(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Path sky = directory.resolve("sky-0");
        int kills = 0;
        boolean published = false;
        while (!published) {
            BuildParameters parameters = Build.threads(random.nextInt(1, 5));
            try (SurveyWriter writer = Build.writer(sky, "asas", 8, Beginning.RESUMED, parameters)) {
                int next = writer.resumedFrom().map(Integer::parseInt).orElse(0);
                int until = kills < 6 ? next + random.nextInt(500) : KilledBuild.INPUTS.size();
                for (int i = next; i < Math.min(until, KilledBuild.INPUTS.size()); i++) {
                    Inputs.give(writer, KilledBuild.INPUTS.get(i));
                    if (random.nextInt(200) == 0) {
                        writer.checkpoint(Integer.toString(i + 1));
                    }
                }
                published = until >= KilledBuild.INPUTS.size();
                if (published) {
                    writer.publish();
                } else {
                    kills++;
                    sky = Killed.now(sky, directory.resolve("sky-" + kills));
                }
            }
        }

        assertThat(kills).isPositive();
        assertThat(ContentDigest.of(sky, "asas")).isEqualTo(plain);
        assertThat(names(sky.resolve("asas"))).containsExactlyInAnyOrder("current", "generation-000001");
    }

    @Test
    void takesStarsOfManyThreadsInAnyOrderToTheSameContent() {
        List<Star> stars = MadeUpStars.clustered("asas", 1000, 8, 9);
        Build.survey(directory.resolve("one"), "asas", stars);
        List<Star> backwards = stars.reversed();
        try (SurveyWriter writer =
                Build.writer(directory.resolve("other"), "asas", 8, Beginning.AFRESH, Build.threads(3))) {
            Stream.of(0, 1, 2, 3)
                    .parallel()
                    .forEach(part -> backwards
                            .subList(250 * part, 250 * part + 250)
                            .forEach(star -> {
                                writer.add(star);
                                if (star.facts().id().objectId().endsWith("77")) {
                                    writer.checkpoint("");
                                }
                            }));
            writer.publish();
        }

        assertThat(ContentDigest.of(directory.resolve("other"), "asas"))
                .isEqualTo(ContentDigest.of(directory.resolve("one"), "asas"));
    }

    @Test
    void aBuildKilledInTheMergeMergesAgain() throws IOException {
        Path sky = KilledBuild.at(directory.resolve("sky"), KilledBuild.MIDDLE);
        Path lucene = KilledBuild.building(sky).resolve("whole/lucene");
        Files.createDirectories(lucene);
        Files.writeString(lucene.resolve("_0.vec"), "half a file");

        assertThat(KilledBuild.goOn(sky)).isEqualTo(KilledBuild.MIDDLE);

        assertThat(ContentDigest.of(sky, "asas")).isEqualTo(plain);
    }

    @Test
    void aBuildKilledBetweenTheMergeAndTheRenameEndsTheSame() throws IOException {
        Path sky = KilledBuild.at(directory.resolve("sky"), KilledBuild.MIDDLE);
        Killed.now(
                whole.resolve("asas/generation-000001"),
                KilledBuild.building(sky).resolve("whole"));

        assertThat(KilledBuild.goOn(sky)).isEqualTo(KilledBuild.MIDDLE);

        assertThat(ContentDigest.of(sky, "asas")).isEqualTo(plain);
        assertThat(names(sky.resolve("asas"))).containsExactlyInAnyOrder("current", "generation-000001");
    }

    @Test
    void aBuildKilledBetweenTheRenameAndTheFlipEndsTheSame() throws IOException {
        Path sky = KilledBuild.at(directory.resolve("sky"), KilledBuild.MIDDLE);
        Killed.now(whole.resolve("asas/generation-000001"), sky.resolve("asas/generation-000001"));

        assertThat(KilledBuild.goOn(sky)).isEqualTo(KilledBuild.MIDDLE);

        assertThat(ContentDigest.of(sky, "asas")).isEqualTo(plain);
        assertThat(names(sky.resolve("asas"))).containsExactlyInAnyOrder("current", "generation-000001");
    }

    @Test
    void aBuildKilledAfterTheFlipIsPublishedOnceMore() throws IOException {
        Path sky = KilledBuild.at(directory.resolve("sky"), KilledBuild.MIDDLE);
        Killed.now(whole.resolve("asas/generation-000001"), sky.resolve("asas/generation-000001"));
        Files.createSymbolicLink(sky.resolve("asas/current"), Path.of("generation-000001"));

        assertThat(KilledBuild.goOn(sky)).isEqualTo(KilledBuild.MIDDLE);

        assertThat(ContentDigest.ofIndex(sky, "asas")).isEqualTo(ContentDigest.ofIndex(whole, "asas"));
        assertThat(names(sky.resolve("asas")))
                .containsExactlyInAnyOrder("current", "generation-000001", "generation-000002");
    }

    @Test
    void aBuildKilledWhileItsRemainsWereDeletedIsOver() throws IOException {
        Path sky = Killed.now(whole, directory.resolve("sky"));
        Files.createDirectories(sky.resolve("asas/building-done/flat"));

        try (SurveyWriter writer = Build.writer(sky, "asas", 8, Beginning.RESUMED)) {
            assertThat(writer.resumedFrom()).isEmpty();
        }

        assertThat(names(sky.resolve("asas"))).containsExactlyInAnyOrder("current", "generation-000001");
    }

    @Test
    void aBuildKilledBeforeItsFirstCheckpointBeginsAnew() throws IOException {
        try (SurveyWriter writer = Build.writer(directory.resolve("first"), "asas", 8)) {
            Inputs.give(writer, KilledBuild.INPUTS.subList(0, KilledBuild.MIDDLE));
            Path sky = Killed.now(directory.resolve("first"), directory.resolve("sky"));

            assertThat(KilledBuild.goOn(sky)).isZero();

            assertThat(ContentDigest.of(sky, "asas")).isEqualTo(plain);
        }
    }

    @Test
    void tellsWhichStarsAndRejectsItHoldsAlready() {
        Path sky = KilledBuild.at(directory.resolve("sky"), KilledBuild.MIDDLE);

        try (SurveyWriter writer = Build.writer(sky, "asas", 8, Beginning.RESUMED)) {
            List<Reject> rejects = new ArrayList<>();
            writer.forEachReject(rejects::add);
            List<Reject> given = new ArrayList<>();
            for (Inputs.Input input : KilledBuild.INPUTS.subList(0, KilledBuild.MIDDLE)) {
                switch (input) {
                    case Inputs.OfStar(Star star) ->
                        assertThat(writer.contains(star.facts().id().objectId()))
                                .isTrue();
                    case Inputs.OfReject(Reject reject) -> given.add(reject);
                }
            }
            assertThat(rejects).hasSizeGreaterThan(given.size()).containsAll(given);
            assertThat(writer.contains("asas-none")).isFalse();
        }
    }

    @Test
    void refusesToGoOnByAnotherPlanAndSaysWhatDiffers() throws IOException {
        Path sky = KilledBuild.at(directory.resolve("sky"), KilledBuild.MIDDLE);
        BuildParameters other = new BuildParameters(
                List.of(new SourceFile("curves.csv", "e".repeat(64), 123)), Build.PARAMETERS.settings(), 16, 50, 2, 7);

        assertThatThrownBy(() -> Build.writer(sky, "asas", 8, Beginning.RESUMED, other))
                .isInstanceOf(IndexMismatch.class)
                .hasMessageContaining("beam_width=100")
                .hasMessageContaining("beam_width=50")
                .hasMessageContaining("f".repeat(64))
                .hasMessageContaining("e".repeat(64))
                .hasMessageContaining("without --resume")
                .hasMessageNotContaining("seed");
        assertThatThrownBy(() -> Build.writer(sky, "asas", 16, Beginning.RESUMED))
                .isInstanceOf(IndexMismatch.class)
                .hasMessageContaining("{dimension=8}")
                .hasMessageContaining("{dimension=16}");

        assertThat(KilledBuild.goOn(sky)).isEqualTo(KilledBuild.MIDDLE);
        assertThat(ContentDigest.of(sky, "asas")).isEqualTo(plain);
    }

    @Test
    void aWriterClosedAfterACheckpointCanBeResumedUntilAnotherBeginsAnew() throws IOException {
        Path sky = directory.resolve("sky");
        try (SurveyWriter writer = Build.writer(sky, "asas", 8)) {
            Inputs.give(writer, KilledBuild.INPUTS.subList(0, KilledBuild.MIDDLE));
            writer.checkpoint("here");
            Inputs.give(writer, KilledBuild.INPUTS.subList(KilledBuild.MIDDLE, KilledBuild.INPUTS.size()));
        }
        try (SurveyWriter writer = Build.writer(sky, "asas", 8, Beginning.RESUMED)) {
            assertThat(writer.resumedFrom()).contains("here");
        }
        try (SurveyWriter writer = Build.writer(sky, "asas", 8)) {
            assertThat(writer.resumedFrom()).isEmpty();
        }
        assertThat(sky.resolve("asas")).doesNotExist();
    }

    @Test
    void countsTheSecondsOfAllItsProcesses() {
        Path sky = directory.resolve("sky");
        SurveyPlan plan = SurveyPlan.of("asas", Build.ENCODER, 8, Build.PARAMETERS);
        Ticking clock = new Ticking();
        try (SurveyWriter writer = SurveyWriter.open(sky, plan, Beginning.AFRESH, clock)) {
            clock.pass(Duration.ofSeconds(10));
            writer.checkpoint("");
            clock.pass(Duration.ofSeconds(100));
        }
        try (SurveyWriter writer = SurveyWriter.open(sky, plan, Beginning.RESUMED, clock)) {
            clock.pass(Duration.ofSeconds(5));
            assertThat(writer.publish().buildSeconds()).isEqualTo(15);
        }
    }

    /** A clock that goes on when told to. */
    private static final class Ticking extends Clock {
        private Instant now = Build.CLOCK.instant();

        void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Build.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.map(child -> child.getFileName().toString()).toList();
        }
    }
}
