package org.starkin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.cli.Starkin;
import org.starkin.index.GenerationCheck;
import org.starkin.index.Pace;

/** Kills real processes with SIGKILL; {@code -Dstarkin.kills=20} kills more of them. */
@Timeout(600)
class BackupKillTest {

    private static final int KILLS = Integer.getInteger("starkin.kills", 3);
    private static final long SEED = 12;

    @TempDir
    private Path directory;

    private BackupSky sky = new BackupSky(Path.of(""));
    private Path target = Path.of("");

    @BeforeEach
    void make() {
        sky = new BackupSky(directory.resolve("sky"));
        sky.build("gaia", 900, 1);
        sky.build("ztf", 500, 2);
        target = directory.resolve("target");
    }

    @Test
    void aSnapshotKilledAtAnyMomentLosesNothingAndIsCompletedByTheNext() throws IOException, InterruptedException {
        SortedMap<String, String> before = sky.content();
        int killed = kill(() -> start("snapshot", "--sky", sky.path(), "--to", target), () -> {
            boolean isTaken = false;
            try (SnapshotStore store = new SnapshotStore(new FolderStore(target))) {
                for (String id : store.ids()) {
                    assertThat(store.snapshot(id).parts()).hasSize(2);
                    isTaken = true;
                }
            }
            assertThat(sky.content()).isEqualTo(before);
            if (isTaken) {
                IOUtils.rm(target); // the next has all to do again; after one that was killed, what is left
            }
        });

        assertThat(killed).isEqualTo(KILLS);
        sky.snapshot(target);
        sky.wipe();
        sky.restore(target, BackupSky.ALL);
        assertThat(sky.content()).isEqualTo(before);
    }

    @Test
    void aRestoreKilledAtAnyMomentLeavesOnlyWholeGenerationsAndIsCompletedByTheNext()
            throws IOException, InterruptedException {
        BackupSky old = sky.copy(directory.resolve("old"));
        sky.build("gaia", 800, 3);
        sky.build("ztf", 600, 4);
        sky.snapshot(target);
        BackupSky restored = old.copy(directory.resolve("restored"));
        int killed = kill(() -> start("restore", "--from", target, "--sky", restored.path()), () -> {
            for (Chain chain : Chain.of(restored.path())) {
                Path current = chain.child(chain.current().orElseThrow());
                assertThat(new GenerationCheck(current).all(Pace.UNBOUNDED)).isEmpty();
            }
            if (restored.content().containsKey("ztf/generation-000002/manifest.json")) {
                restored.wipe();
                old.copy(restored.path());
            }
        });

        assertThat(killed).isEqualTo(KILLS);
        restored.restore(target, BackupSky.ALL);
        assertThat(restored.content()).isEqualTo(sky.content());
        assertThat(restored.findings()).isEmpty();
    }

    private interface Start {
        Process process() throws IOException;
    }

    private interface Look {
        void at() throws IOException;
    }

    /** Runs it once to its end to know how long it takes, and kills it at random moments; gives how often it was killed. */
    private static int kill(Start start, Look afterwards) throws IOException, InterruptedException {
        long began = System.nanoTime();
        assertThat(start.process().waitFor()).isZero();
        long wholeMillis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        afterwards.at();
        Random random = new Random(SEED);
        int killed = 0;
        for (int run = 0; killed < KILLS && run < 10 * KILLS; run++) {
            Process process = start.process();
            boolean hasEnded = process.waitFor(wholeMillis / 4 + random.nextLong(wholeMillis), TimeUnit.MILLISECONDS);
            if (!hasEnded && process.destroyForcibly().waitFor() != 0) {
                killed++;
            }
            afterwards.at();
        }
        return killed;
    }

    private Process start(String verb, Object... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                Starkin.class.getName(),
                verb,
                "--megabytes-per-second",
                "1"));
        for (Object arg : args) {
            command.add(arg.toString());
        }
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log.txt").toFile())
                .start();
    }
}
