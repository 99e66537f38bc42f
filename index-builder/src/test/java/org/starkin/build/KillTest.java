package org.starkin.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.Beginning;
import org.starkin.index.ContentDigest;
import org.starkin.survey.ReadOptions;
import org.starkin.survey.Readers;
import org.starkin.survey.UnusableInput;

/** Kills real processes with SIGKILL. */
@Timeout(600)
class KillTest {

    private static final int KILLS = 20;
    private static final int STARS = 120;
    private static final long SEED = 20;

    @TempDir
    Path directory;

    private Path curves = Path.of("");
    private Path objects = Path.of("");

    @BeforeEach
    void makeInputs() throws IOException {
        curves = Curves.write(directory.resolve("curves.csv"), STARS, 3);
        objects = Files.writeString(
                directory.resolve("objects.csv"),
                IntStream.range(0, STARS + 30)
                        .mapToObj(star -> "S" + star + ",RRAB\n")
                        .collect(Collectors.joining("", "object_id,label\n", "")));
    }

    @Test
    void aBuildKilledAtAnyMomentEndsAsOneThatNeverWas() throws IOException, InterruptedException {
        Path untouched = directory.resolve("untouched");
        long began = System.nanoTime();
        Process whole = start(untouched, 2);
        assertThat(whole.waitFor()).isZero();
        long wholeMillis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        String expected = ContentDigest.of(untouched, SmallBuild.SURVEY);
        Random random = new Random(SEED);

        int kills = 0;
        int resumed = 0;
        for (int sky = 0; kills < KILLS; sky++) {
            Path killed = directory.resolve("killed-" + sky);
            boolean isDone = false;
            while (!isDone) {
                Process process = start(killed, 1 + random.nextInt(3));
                isDone = kills >= KILLS
                        ? process.waitFor() == 0
                        : process.waitFor(wholeMillis / 4 + random.nextLong(wholeMillis), TimeUnit.MILLISECONDS);
                // one that ended in the instant before the signal was not killed
                boolean isKilled = !isDone && process.destroyForcibly().waitFor() != 0;
                isDone = !isKilled;
                if (isKilled) {
                    kills++;
                    resumed += Files.exists(killed.resolve(SmallBuild.SURVEY)) ? 1 : 0;
                    // one that was killed on its way out had done all of its work
                    isDone = Files.exists(killed.resolve(SmallBuild.SURVEY).resolve("current"));
                }
            }
            assertThat(ContentDigest.of(killed, SmallBuild.SURVEY))
                    .as("sky " + sky + ", seed " + SEED)
                    .isEqualTo(expected);
        }
        assertThat(resumed).as("builds that were killed at work").isPositive();
    }

    @Test
    void appendingEndsAsBuildingAllAtOnce() throws IOException {
        Path more = Files.writeString(
                directory.resolve("more.csv"), Files.readString(curves).replace("\nS", "\nT"));
        Path appended = directory.resolve("appended");
        SmallBuild.run(appended, Beginning.AFRESH, inputs(curves), 2);

        SurveyBuild.Built both = SmallBuild.run(appended, Beginning.APPENDED, inputs(more), 2);

        assertThat(both.manifest().generation()).isEqualTo(2);
        assertThat(both.manifest().stars().kept()).isEqualTo(2L * (STARS - STARS / 10));
        assertThat(both.manifest().build().sources()).hasSize(2);
        Path atOnce = directory.resolve("at-once");
        Inputs all = new Inputs(List.of(curves, more), Optional.empty(), Readers.AUTO, ReadOptions.BUILD);
        SmallBuild.run(atOnce, Beginning.AFRESH, all, 1);
        assertThat(ContentDigest.ofIndex(appended, SmallBuild.SURVEY))
                .isEqualTo(ContentDigest.ofIndex(atOnce, SmallBuild.SURVEY));
        assertThatThrownBy(() -> SmallBuild.run(appended, Beginning.APPENDED, inputs(more), 2))
                .isInstanceOf(UnusableInput.class)
                .hasMessageContaining("duplicate_object_id=" + (STARS - STARS / 10));
    }

    private static Inputs inputs(Path file) {
        return new Inputs(List.of(file), Optional.empty(), Readers.AUTO, ReadOptions.BUILD);
    }

    private Process start(Path sky, int threads) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "--add-modules",
                        "jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallBuild.class.getName(),
                        sky.toString(),
                        curves.toString(),
                        objects.toString(),
                        Integer.toString(threads))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log.txt").toFile())
                .start();
    }
}
