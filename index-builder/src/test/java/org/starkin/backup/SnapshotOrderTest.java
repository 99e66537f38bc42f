package org.starkin.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.Pace;

/** Which of several snapshots is the newest, and what becomes of the others. */
class SnapshotOrderTest {

    @TempDir
    private Path directory;

    private BackupSky sky = new BackupSky(Path.of(""));
    private Path target = Path.of("");

    @BeforeEach
    void make() {
        sky = BackupSky.make(directory.resolve("sky"), 60);
        target = directory.resolve("target");
    }

    @Test
    void onlyTheNewestAreKeptWithWhatTheyHold() throws IOException {
        sky.snapshot(target);
        sky.build("gaia", 90, 21);
        sky.build("gaia", 95, 22);
        sky.snapshot(target);
        SortedMap<String, String> last = sky.content();

        try (SnapshotStore store = new SnapshotStore(new FolderStore(target))) {
            SnapshotStore.Pruned pruned = store.prune(1);

            assertThat(pruned.snapshots()).isOne();
            assertThat(pruned.blobs()).isGreaterThan(10);
            assertThat(store.ids()).hasSize(1);
        }
        sky.wipe();
        sky.restore(target, BackupSky.ALL);
        assertThat(last).containsAllEntriesOf(sky.content());
        assertThat(sky.findings()).isEmpty();
    }

    @Test
    void theNewestIsTheOneTakenLastEvenWithinASecond() throws IOException {
        Instant second = Instant.parse("2026-11-22T00:00:00Z");
        List<String> taken = new ArrayList<>();
        for (int milli = 0; milli < 20; milli++) {
            taken.add(taken(second.plusMillis(milli), new ArrayList<>()));
        }

        try (SnapshotStore store = new SnapshotStore(new FolderStore(target))) {
            assertThat(store.ids()).containsExactlyElementsOf(taken);
        }
    }

    @Test
    void aClockThatWentBackIsTold() throws IOException {
        List<String> notes = new ArrayList<>();
        Instant moment = Instant.parse("2026-11-22T00:00:00Z");
        taken(moment, notes);
        taken(moment, notes);
        assertThat(notes).noneMatch(note -> note.contains("this machine's time"));

        taken(moment.minusSeconds(1), notes);

        assertThat(notes)
                .anyMatch(note -> note.startsWith("the newest snapshot, 20261122T000000000Z-")
                        && note.contains("this machine's time, 2026-11-21T23:59:59Z"));
    }

    private String taken(Instant moment, List<String> notes) throws IOException {
        try (SnapshotStore store = new SnapshotStore(new FolderStore(target))) {
            Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
            return new SnapshotTaking(sky.path(), store, Pace.UNBOUNDED, notes::add, clock)
                    .take()
                    .id();
        }
    }
}
