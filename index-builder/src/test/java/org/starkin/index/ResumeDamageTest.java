package org.starkin.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed build left behind, damaged. */
class ResumeDamageTest {

    @TempDir
    private static Path whole;

    private static String plain = "";

    @TempDir
    private Path directory;

    @BeforeAll
    static void buildAtOnce() {
        plain = KilledBuild.never(whole);
    }

    @Test
    void cutsTheRejectsThatCameAfterTheCheckpoint() throws IOException {
        Path sky = KilledBuild.at(directory.resolve("sky"), KilledBuild.MIDDLE);
        Files.writeString(
                KilledBuild.building(sky).resolve("rejects.csv"),
                "curves.csv,row 9,bad_row,\"torn",
                StandardOpenOption.APPEND);

        KilledBuild.goOn(sky);

        assertThat(ContentDigest.of(sky, "asas")).isEqualTo(plain);
    }

    @Test
    void aListOfRejectsShorterThanTheCheckpointSaysIsDamage() throws IOException {
        Path sky = KilledBuild.at(directory.resolve("sky"), KilledBuild.MIDDLE);
        Files.writeString(KilledBuild.building(sky).resolve("rejects.csv"), "source,where");

        assertThatThrownBy(() -> Build.writer(sky, "asas", 8, Beginning.RESUMED))
                .isInstanceOf(IndexDamaged.class)
                .hasMessageContaining("12 bytes")
                .hasMessageContaining("without --resume");
    }

    @Test
    void everyTruncatedFileIsDamageAndBuildingAnewMendsIt() throws IOException {
        Path sky = KilledBuild.at(directory.resolve("sky"), KilledBuild.MIDDLE);
        List<Path> files = committed(sky);
        assertThat(files).hasSizeGreaterThan(3);
        for (int i = 0; i < files.size(); i++) {
            Path copy = Killed.now(sky, directory.resolve("copy-" + i));
            Path file = copy.resolve(sky.relativize(files.get(i)).toString());
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

            assertThat(catchThrowable(() -> Build.writer(copy, "asas", 8, Beginning.RESUMED)))
                    .as(file.toString())
                    .isInstanceOf(IndexDamaged.class)
                    .hasMessageContaining("without --resume");
        }
        try (SurveyWriter writer = Build.writer(directory.resolve("copy-0"), "asas", 8)) {
            Inputs.give(writer, KilledBuild.INPUTS);
            writer.publish();
        }
        assertThat(ContentDigest.of(directory.resolve("copy-0"), "asas")).isEqualTo(plain);
    }

    @Test
    void withoutItsLastCommitItBeginsAnew() throws IOException {
        Path sky = KilledBuild.at(directory.resolve("sky"), KilledBuild.MIDDLE);
        try (Stream<Path> list = Files.list(KilledBuild.building(sky).resolve("flat"))) {
            for (Path file : list.toList()) {
                if (file.getFileName().toString().startsWith("segments_")) {
                    Files.delete(file);
                }
            }
        }

        assertThat(KilledBuild.goOn(sky)).isZero();

        assertThat(ContentDigest.of(sky, "asas")).isEqualTo(plain);
    }

    private static List<Path> committed(Path sky) throws IOException {
        Path flat = KilledBuild.building(sky).resolve("flat");
        try (Directory lucene = new MMapDirectory(flat)) {
            return SegmentInfos.readLatestCommit(lucene).files(true).stream()
                    .map(flat::resolve)
                    .toList();
        }
    }
}
