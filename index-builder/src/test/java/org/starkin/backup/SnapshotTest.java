package org.starkin.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starkin.index.Damage;
import org.starkin.index.FileSum;
import org.starkin.index.OlderSchema;
import org.starkin.index.Pace;
import org.starkin.index.SurveyBusy;
import org.starkin.index.WriterLock;
import org.starkin.layout.JointSky;

class SnapshotTest {

    @TempDir
    private static Path made;

    @TempDir
    private Path directory;

    private BackupSky sky = new BackupSky(Path.of(""));
    private Path target = Path.of("");

    @BeforeAll
    static void make() {
        BackupSky.make(made.resolve("sky"), 120);
    }

    @BeforeEach
    void copy() {
        sky = new BackupSky(made.resolve("sky")).copy(directory.resolve("sky"));
        target = directory.resolve("target");
    }

    @Test
    void aSkyThatWasWipedComesBackByteByByte() {
        SortedMap<String, String> before = sky.content();

        sky.snapshot(target);
        sky.wipe();
        sky.restore(target, BackupSky.ALL);

        assertThat(sky.content()).isEqualTo(before);
        assertThat(before).hasSizeGreaterThan(60).containsKeys("matching.json", "_map/current", "gaia/current");
        assertThat(sky.findings()).isEmpty();
    }

    @Test
    void theJointMapComesBackAsTheOtherDoes() throws IOException {
        JointSky.addTo(sky.path(), "lamost", 12, 8);
        sky.map();
        SortedMap<String, String> before = jointMap();

        sky.snapshot(target);
        sky.wipe();
        sky.restore(target, BackupSky.ALL);

        assertThat(jointMap()).isEqualTo(before).containsKey("_map_joint/current");
        assertThat(sky.findings()).isEmpty();
        BackupSky.flip(sky.path().resolve("_map_joint/layout-000001/sample.bin"), 4000);
        assertThat(sky.findings()).singleElement().asString().contains("the joint map, layout-000001");
    }

    private SortedMap<String, String> jointMap() {
        return sky.content().subMap("_map_joint/", "_map_joint0");
    }

    @Test
    void aSecondSnapshotCopiesOnlyWhatIsNew() {
        long first = sky.snapshot(target).newBytes();
        long unchanged = sky.snapshot(target).newBytes();
        sky.build("ztf", 70, 5);
        SnapshotTaking.Taken third = sky.snapshot(target);

        assertThat(unchanged).isZero();
        assertThat(third.newBytes()).isPositive().isLessThan(first);
        assertThat(third.snapshot().names()).contains("ztf/generation-000002", "gaia/generation-000001");
    }

    @Test
    void anOlderSnapshotIsComeBackToWhereItIsToldToBe() throws IOException {
        SnapshotTaking.Taken old = sky.snapshot(target);
        SortedMap<String, String> before = sky.content();
        sky.build("gaia", 80, 9);
        SortedMap<String, String> after = sky.content();

        try (SnapshotStore store = new SnapshotStore(new FolderStore(target))) {
            assertThatThrownBy(() -> sky.restore(store, old.id(), BackupSky.ALL))
                    .isInstanceOf(BackupFailed.class)
                    .hasMessageContaining("survey gaia, generation-000002 was made at")
                    .hasMessageContaining("--overwrite");
            assertThat(sky.content()).isEqualTo(after);

            sky.restore(store, old.id(), new Restoring.Wanted(Optional.empty(), true));
        }
        assertThat(sky.content()).containsAllEntriesOf(before);
        assertThat(sky.findings()).isEmpty();
    }

    @Test
    void anotherGenerationOfTheSameNumberIsReplacedOnlyWhereItIsTold() {
        sky.snapshot(target);
        SortedMap<String, String> before = sky.content();
        sky.wipe();
        sky.build("gaia", 40, 77);

        assertThatThrownBy(() -> sky.restore(target, BackupSky.ALL)).hasMessageContaining("generation-000001 was made");
        sky.restore(target, new Restoring.Wanted(Optional.empty(), true));

        assertThat(sky.content()).isEqualTo(before);
    }

    @Test
    void onlyDamagedFilesAreFetchedAndTheOthersStay() throws IOException {
        sky.snapshot(target);
        SortedMap<String, String> before = sky.content();
        Path generation = sky.path().resolve("gaia/generation-000001");
        BackupSky.flip(generation.resolve("lucene/segments_1"), 300);
        Files.delete(generation.resolve("strangeness.bin"));
        assertThat(sky.findings())
                .extracting(finding -> finding.damage().kind())
                .containsExactly(Damage.Kind.CHANGED, Damage.Kind.MISSING);

        long bytes = sky.restore(target, new Restoring.Wanted(Optional.of("gaia"), false));

        assertThat(bytes).isLessThan(2000);
        assertThat(sky.content()).isEqualTo(before);
    }

    @Test
    void oneSurveyIsRestoredAlone() {
        sky.snapshot(target);
        sky.wipe();

        sky.restore(target, new Restoring.Wanted(Optional.of("ztf"), false));

        assertThat(sky.content().keySet()).allSatisfy(name -> assertThat(name).startsWith("ztf/"));
        assertThatThrownBy(() -> sky.restore(target, new Restoring.Wanted(Optional.of("ogle"), false)))
                .hasMessageContaining("no survey ogle")
                .hasMessageContaining("gaia/generation-000001");
    }

    @Test
    void linksThatLeadNowhereAndFilesThatNobodyWroteAreFound() throws IOException {
        Files.delete(sky.path().resolve("ztf/current"));
        Files.delete(sky.path().resolve("gaia/current"));
        Files.createSymbolicLink(sky.path().resolve("gaia/current"), Path.of("generation-000009"));
        Files.writeString(sky.path().resolve("gaia/notes"), "mine");
        Files.createDirectories(sky.path().resolve("papers/drafts"));
        Files.delete(sky.path().resolve("matching.json"));

        assertThat(sky.findings())
                .extracting(finding -> finding.damage().kind() + " "
                        + sky.path().relativize(finding.damage().file()))
                .containsExactlyInAnyOrder(
                        "MISSING ztf/current", "CHANGED gaia/current", "STRAY gaia/notes", "MISSING matching.json");
        sky.wipe();
        Files.createDirectories(sky.path().resolve("papers/drafts"));
        assertThatThrownBy(() -> sky.findings()).hasMessageContaining("holds no survey");
    }

    @Test
    void noSnapshotIsTakenOfADamagedSky() throws IOException {
        Path file = sky.path().resolve("gaia/generation-000001/rejects.csv");
        BackupSky.flip(file, 40);

        assertThatThrownBy(() -> sky.snapshot(target))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("rejects.csv")
                .hasMessageContaining("nothing was taken");
        try (SnapshotStore store = new SnapshotStore(new FolderStore(target))) {
            assertThat(store.ids()).isEmpty();
        }
    }

    @Test
    void aDamagedStoreIsToldAndTheSkyStaysAsItWas() throws IOException {
        SnapshotTaking.Taken taken = sky.snapshot(target);
        Path list = target.resolve("snapshots/" + taken.id() + ".json");
        byte[] whole = Files.readAllBytes(list);
        BackupSky.flip(list, 1234);
        assertThatThrownBy(() -> sky.restore(target, BackupSky.ALL)).hasMessageContaining("is damaged");
        Files.write(list, whole);

        sky.wipe();
        try (Stream<Path> blobs = Files.walk(target.resolve("blobs"))) {
            BackupSky.flip(
                    blobs.filter(blob -> blob.toFile().isFile() && blob.toFile().length() > 3000)
                            .findFirst()
                            .orElseThrow(),
                    999);
        }

        assertThatThrownBy(() -> sky.restore(target, BackupSky.ALL))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("damaged: expected");
        assertThat(sky.content()).isEmpty();
    }

    @Test
    void aSnapshotWhileBuildsRunIsOfOneWholeGenerationASurvey() throws InterruptedException {
        AtomicBoolean isDone = new AtomicBoolean();
        Thread builder = Thread.ofPlatform().start(() -> {
            for (int i = 0; i < 4; i++) {
                sky.build("gaia", 40 + i, 100 + i);
            }
            isDone.set(true);
        });
        int taken = 0;
        while (!isDone.get()) {
            sky.snapshot(target);
            taken++;
        }
        builder.join();

        assertThat(taken).isPositive();
        BackupSky restored = new BackupSky(directory.resolve("restored"));
        try (SnapshotStore store = new SnapshotStore(new FolderStore(target))) {
            for (String id : store.ids().reversed().subList(0, Math.min(4, taken))) {
                restored.restore(store, id, BackupSky.ALL);
                assertThat(restored.findings()).isEmpty();
                restored.wipe();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aSurveyThatIsBeingBuiltIsNotRestored() throws IOException {
        sky.snapshot(target);

        try (WriterLock _ = WriterLock.take(sky.path(), "gaia")) {
            assertThatThrownBy(() -> sky.restore(target, BackupSky.ALL)).isInstanceOf(SurveyBusy.class);
        }
    }

    @Test
    void oneProcessAtATimeWritesToAFolder() throws IOException {
        try (Store store = new FolderStore(target)) {
            store.begin();

            assertThatThrownBy(() -> sky.snapshot(target)).hasMessageContaining("another process is writing");
        }
    }

    @Test
    void aSkyOfTheSchemaBeforeIsCopiedRestoredAndGivenItsSums() {
        OlderSchema.one(sky.path().resolve("gaia/generation-000001"));
        SortedMap<String, String> before = sky.content();

        sky.snapshot(target);
        sky.wipe();
        sky.restore(target, BackupSky.ALL);

        assertThat(sky.content()).isEqualTo(before);
        List<Finding> findings = sky.findings();
        assertThat(findings).extracting(finding -> finding.damage().kind()).containsExactly(Damage.Kind.UNRECORDED);
        new SkyCheck(sky.path(), Pace.UNBOUNDED, BackupSky.UNHEARD).record(findings);
        assertThat(sky.findings()).isEmpty();
    }

    @Test
    void aListThatWouldLeadOutOfTheSkyIsRefused() {
        byte[] json = new String(sky.snapshot(target).snapshot().json(), StandardCharsets.UTF_8)
                .replace("lucene/segments_1", "../../../../etc/cron.d/x")
                .getBytes(StandardCharsets.UTF_8);
        String id = "20261122T000000000Z-" + FileSum.of(json).sha256().substring(0, 16);

        assertThatThrownBy(() -> Snapshot.parse(id, json))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("cannot be read");
    }
}
