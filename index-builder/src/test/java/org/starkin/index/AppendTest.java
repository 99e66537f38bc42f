package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starkin.encoder.EncoderId;

/** Stars appended to a survey, against the survey built of all of them. */
class AppendTest {

    private static final List<Inputs.Input> INPUTS = Inputs.of("asas", 900, 4);
    private static final SourceFile NEW_SOURCE = new SourceFile("more.csv", "a".repeat(64), 77);
    private static final BuildParameters MORE =
            new BuildParameters(List.of(NEW_SOURCE), Map.of("format", "gaia"), 16, 100, 3, Build.PARAMETERS.seed());

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 50, 500, 880})
    void givesTheSurveyOfAllStars(int first) {
        Manifest all = build(directory.resolve("all"), INPUTS);
        Path sky = directory.resolve("sky");
        build(sky, INPUTS.subList(0, first));

        Manifest appended = append(sky, INPUTS.subList(first, INPUTS.size()));

        assertThat(appended.generation()).isEqualTo(2);
        assertThat(appended.stars()).isEqualTo(all.stars());
        assertThat(appended.points()).isEqualTo(all.points());
        assertThat(appended.bands()).isEqualTo(all.bands());
        assertThat(appended.classes()).isEqualTo(all.classes());
        assertThat(appended.recall()).isEqualTo(all.recall());
        assertThat(appended.pairs()).isEqualTo(all.pairs());
        assertThat(appended.nearest()).isEqualTo(all.nearest());
        assertThat(ContentDigest.ofIndex(sky, "asas"))
                .isEqualTo(ContentDigest.ofIndex(directory.resolve("all"), "asas"));
        assertThat(appended.build().sources())
                .containsExactly(Build.PARAMETERS.sources().getFirst(), NEW_SOURCE);
        assertThat(appended.build().settings()).isEqualTo(MORE.settings());
    }

    @Test
    void keepsTheRejectsAndAddsItsOwn() throws IOException {
        Path sky = directory.resolve("sky");
        build(sky, INPUTS.subList(0, 500));
        String before = Files.readString(sky.resolve("asas/current/rejects.csv"));

        append(sky, INPUTS.subList(0, 1));

        assertThat(Files.readString(sky.resolve("asas/current/rejects.csv")))
                .startsWith(before)
                .contains("more.csv,asas-00000,duplicate_object_id,");
    }

    @Test
    void leavesTheCurrentGenerationAsItWas() {
        Path sky = directory.resolve("sky");
        build(sky, INPUTS.subList(0, 500));
        String before = ContentDigest.of(sky, "asas");

        try (SurveyWriter writer = Build.writer(sky, "asas", 8, Beginning.APPENDED, MORE)) {
            Inputs.give(writer, INPUTS.subList(500, 700));
            assertThat(ContentDigest.of(sky, "asas")).isEqualTo(before);
        }

        assertThat(ContentDigest.of(sky, "asas")).isEqualTo(before);
    }

    @Test
    void killedAndResumedGivesTheSameContent() throws IOException {
        Path sky = directory.resolve("sky");
        build(sky, INPUTS.subList(0, 300));
        Path killed;
        Path early;
        try (SurveyWriter writer = Build.writer(sky, "asas", 8, Beginning.APPENDED, MORE)) {
            early = Killed.now(sky, directory.resolve("early"));
            Inputs.give(writer, INPUTS.subList(300, 500));
            writer.checkpoint("500");
            Inputs.give(writer, INPUTS.subList(500, 700));
            killed = Killed.now(sky, directory.resolve("killed"));
            Inputs.give(writer, INPUTS.subList(700, INPUTS.size()));
            writer.publish();
        }

        for (Path copy : List.of(killed, early)) {
            try (SurveyWriter writer = Build.writer(copy, "asas", 8, Beginning.APPENDED_RESUMED, MORE)) {
                int next = writer.resumedFrom().map(Integer::parseInt).orElse(300);
                assertThat(next).isEqualTo(copy.equals(killed) ? 500 : 300);
                Inputs.give(writer, INPUTS.subList(next, INPUTS.size()));
                writer.publish();
            }
            assertThat(ContentDigest.of(copy, "asas")).isEqualTo(ContentDigest.of(sky, "asas"));
        }
    }

    @Test
    void isNotResumedAsABuildNorABuildAsAppending() {
        Path sky = directory.resolve("sky");
        build(sky, INPUTS.subList(0, 100));
        try (SurveyWriter writer = Build.writer(sky, "asas", 8, Beginning.APPENDED)) {
            writer.checkpoint("");
        }
        assertThatThrownBy(() -> Build.writer(sky, "asas", 8, Beginning.RESUMED))
                .isInstanceOf(IndexMismatch.class)
                .hasMessageContaining("{appends_to=generation 1 of 2026-11-21T12:00:00Z}")
                .hasMessageContaining("{appends_to=nothing}");
        try (SurveyWriter writer = Build.writer(sky, "asas", 8)) {
            writer.checkpoint("");
        }
        assertThatThrownBy(() -> Build.writer(sky, "asas", 8, Beginning.APPENDED_RESUMED))
                .isInstanceOf(IndexMismatch.class);
    }

    @Test
    void refusesASurveyThatIsNotThere() {
        assertThatThrownBy(() -> Build.writer(directory, "asas", 8, Beginning.APPENDED))
                .isInstanceOf(NoSuchSurvey.class)
                .hasMessageContaining("asas")
                .hasMessageContaining("without --append");
    }

    @Test
    void refusesVectorsOfAnotherEncoderOrLength() throws IOException {
        build(directory, INPUTS.subList(0, 100));
        EncoderId other = new EncoderId("neural", "a".repeat(64));

        assertThatThrownBy(() -> SurveyWriter.begin(directory, "asas", other, 8, MORE, Beginning.APPENDED))
                .isInstanceOf(IndexMismatch.class)
                .hasMessageContaining("neural " + other.sha256())
                .hasMessageContaining("features " + Build.ENCODER.sha256());
        assertThatThrownBy(() -> SurveyWriter.begin(directory, "asas", Build.ENCODER, 16, MORE, Beginning.APPENDED))
                .isInstanceOf(IndexMismatch.class)
                .hasMessageContaining("is 8 where 16");
        try (Stream<Path> children = Files.list(directory.resolve("asas"))) {
            assertThat(children.map(child -> child.getFileName().toString()))
                    .containsExactlyInAnyOrder("current", "generation-000001");
        }
    }

    @Test
    void leavesNothingBehindWhereTheStarsToAppendToCannotBeTaken() throws IOException {
        build(directory, INPUTS.subList(0, 100));
        Path rejects = directory.resolve("asas/current/rejects.csv");
        Files.writeString(
                rejects, Files.readAllLines(rejects, StandardCharsets.UTF_8).getFirst() + "\n");

        assertThatThrownBy(() -> Build.writer(directory, "asas", 8, Beginning.APPENDED))
                .isInstanceOf(IndexDamaged.class)
                .hasMessageContaining("lists rejects {}");

        try (Stream<Path> children = Files.list(directory.resolve("asas"))) {
            assertThat(children.map(child -> child.getFileName().toString()))
                    .containsExactlyInAnyOrder("current", "generation-000001");
        }
    }

    private static Manifest build(Path sky, List<Inputs.Input> inputs) {
        try (SurveyWriter writer = Build.writer(sky, "asas", 8)) {
            Inputs.give(writer, inputs);
            return writer.publish();
        }
    }

    private static Manifest append(Path sky, List<Inputs.Input> inputs) {
        try (SurveyWriter writer = Build.writer(sky, "asas", 8, Beginning.APPENDED, MORE)) {
            Inputs.give(writer, inputs);
            return writer.publish();
        }
    }
}
