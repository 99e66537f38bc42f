package org.starkin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.cli.CommandLines;
import org.starkin.cli.CommandLines.Outcome;
import org.starkin.index.Pace;

class TargetCheckTest {

    private static final int FLIPS = 60;

    @TempDir
    private Path directory;

    private BackupSky sky = new BackupSky(Path.of(""));
    private Path target = Path.of("");
    private String first = "";

    @BeforeEach
    void snapshot() {
        sky = new BackupSky(directory.resolve("sky"));
        sky.build("gaia", 50, 1);
        target = directory.resolve("target");
        first = sky.snapshot(target).id();
    }

    private List<TargetCheck.Flaw> flaws() {
        try (SnapshotStore store = new SnapshotStore(new FolderStore(target))) {
            return new TargetCheck(store, Pace.UNBOUNDED, BackupSky.UNHEARD).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> files(String below) throws IOException {
        try (Stream<Path> tree = Files.walk(target.resolve(below))) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void whatIsWholeHasNoFlaw() {
        assertThat(flaws()).isEmpty();
    }

    @Test
    void everyBitThatFlipsIsFoundWithTheSnapshotThatNeedsIt() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        List<Path> files = Stream.concat(files("blobs").stream(), files("snapshots").stream())
                .filter(file -> file.toFile().length() > 0)
                .toList();
        for (int i = 0; i < FLIPS; i++) {
            Path file = files.get(random.nextInt(files.size()));
            long bit = random.nextLong(Files.size(file) * Byte.SIZE);
            BackupSky.flip(file, bit);

            assertThat(flaws()).singleElement().satisfies(flaw -> {
                assertThat(target.resolve(flaw.content())).isEqualTo(file);
                assertThat(flaw.snapshots()).containsExactly(first);
            });
            BackupSky.flip(file, bit);
        }
        assertThat(flaws()).isEmpty();
    }

    @Test
    void whatIsGoneOrCutOffIsTold() throws IOException {
        List<Path> blobs = files("blobs");
        Files.delete(blobs.getFirst());
        Files.write(blobs.getLast(), new byte[] {1});

        assertThat(flaws())
                .extracting(TargetCheck.Flaw::wrong)
                .hasSize(2)
                .anyMatch("it is not there"::equals)
                .anyMatch(wrong -> wrong.startsWith("it has 1 bytes where"));
    }

    @Test
    void aDamagedContentIsCopiedAnewOnceItIsRemoved() throws IOException {
        sky.build("tess", 40, 2);
        String second = sky.snapshot(target).id();
        BackupSky.flip(files("blobs").getFirst(), 3);
        TargetCheck.Flaw flaw = flaws().getFirst();
        assertThat(flaw.snapshots()).contains(second);

        Files.delete(target.resolve(flaw.content()));
        sky.snapshot(target);

        assertThat(flaws()).isEmpty();
    }

    @Test
    void theVerbTellsWhatIsWrongAndWhatToDo() throws IOException {
        Outcome whole = CommandLines.execute(List.of("verify", "--target", target.toString()));
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(whole.err()).contains("every snapshot in", "can be restored");

        BackupSky.flip(files("blobs").getFirst(), 3);
        Outcome damaged = CommandLines.execute(List.of("verify", "--target", target.toString()));
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.err()).contains("needed by " + first, "next: remove these");

        assertThat(CommandLines.execute(List.of("verify")).code()).isEqualTo(2);
        assertThat(CommandLines.execute(List.of("verify", "--target", "a", "--sky", "b"))
                        .code())
                .isEqualTo(2);
        assertThat(CommandLines.execute(List.of("verify", "--target", target.toString(), "--record"))
                        .err())
                .contains("--record is of a sky");
        assertThat(CommandLines.execute(List.of(
                                "verify", "--target", directory.resolve("none").toString()))
                        .err())
                .contains("there is no snapshot in");
    }
}
