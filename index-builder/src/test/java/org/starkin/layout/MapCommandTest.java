package org.starkin.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.build.Curves;
import org.starkin.cli.CommandLines;
import org.starkin.index.Space;

/** The verb {@code map}, and what {@code build} does of it. */
class MapCommandTest {

    @TempDir
    Path directory = Path.of("");

    private Path sky = Path.of("");
    private Path curves = Path.of("");

    @BeforeEach
    void makeCurves() throws IOException {
        sky = directory.resolve("sky");
        curves = Curves.write(directory.resolve("curves.csv"), 30, 9);
    }

    private CommandLines.Outcome build(String... more) {
        return CommandLines.execute(
                "build", "--sky", sky.toString(), "--curves", curves.toString(), words(more, "--survey", "test"));
    }

    private CommandLines.Outcome map(String... more) {
        return CommandLines.execute("map", "--sky", sky.toString(), "--seed", "3", more);
    }

    private static String[] words(String[] more, String... first) {
        String[] all = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return all;
    }

    @Test
    void aBuildPutsItsStarsOnTheMap() {
        CommandLines.Outcome outcome = build();

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err())
                .contains("map: 27 stars of test are on it", "map: it is ")
                .doesNotContain("joint map");
        assertThat(SkyMap.open(sky, Space.LIGHT_CURVE)).isPresent();
    }

    @Test
    void aBuildLeavesTheMapAsItIsWhereTold() {
        CommandLines.Outcome outcome = build("--no-map");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("map: left as it is");
        assertThat(SkyMap.open(sky, Space.LIGHT_CURVE)).isEmpty();
    }

    @Test
    void aMapThatCannotBeMadeFailsNoBuild() throws IOException {
        Files.createDirectories(sky);
        Files.writeString(sky.resolve("_map"), "in the way");

        CommandLines.Outcome outcome = build();

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err())
                .contains("survey test, generation 1, is current")
                .contains("map: it could not be brought up to date")
                .contains("starkin map --sky");
    }

    @Test
    void theVerbMakesTheMapAnewAndTellsHow() {
        build("--no-map");

        CommandLines.Outcome outcome = map("--sample", "20");

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.err())
                .contains("sample: 20", "seed: 3")
                .contains("a layout of 20 stars was fitted", "trustworthiness")
                .contains("27 stars of test are on it");
    }

    @Test
    void wrongUseIsTwoAndAFailureIsOne() throws IOException {
        assertThat(map().code()).isEqualTo(2);
        assertThat(map().err()).contains("there is no folder");
        Files.createDirectories(sky);
        assertThat(map().code()).isEqualTo(1);
        assertThat(map().err()).contains("holds no survey");
        assertThat(map("--sample", "3").code()).isEqualTo(2);
        assertThat(map("--sample", "3").err()).contains("--sample 3 is outside 16 to 200000");
    }
}
