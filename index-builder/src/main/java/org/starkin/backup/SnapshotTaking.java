package org.starkin.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.starkin.index.Checksums;
import org.starkin.index.Damage;
import org.starkin.index.FileSum;
import org.starkin.index.GenerationCheck;
import org.starkin.index.IndexException;
import org.starkin.index.Manifest;
import org.starkin.index.Pace;
import org.starkin.index.StarkinVersion;
import org.starkin.match.CalibrationFile;

/**
 * Takes a snapshot of a sky, while servers answer from it and builds add to it: of each survey the generation that counts, whole,
 * the map, and the calibration. Contents that the store has are not copied again. Killed at whatever moment, it leaves no half
 * snapshot, and what it had copied is not copied again by the next. The sky is only read.
 */
public final class SnapshotTaking {

    /** A build that replaces what is copied makes it begin again with what is current then. */
    private static final int MOST_TRIES = 5;

    private final Path sky;
    private final SnapshotStore store;
    private final Pace pace;
    private final Consumer<String> notes;
    private final Clock clock;
    private long newBytes;
    private int newBlobs;

    /** @param pace how fast files may be read */
    public SnapshotTaking(Path sky, SnapshotStore store, Pace pace, Consumer<String> notes) {
        this(sky, store, pace, notes, Clock.systemUTC());
    }

    SnapshotTaking(Path sky, SnapshotStore store, Pace pace, Consumer<String> notes, Clock clock) {
        this.clock = clock;
        this.sky = sky;
        this.store = store;
        this.pace = pace;
        this.notes = notes;
    }

    /**
     * What was taken.
     *
     * @param id of the snapshot
     * @param snapshot what it holds
     * @param newBlobs contents that the store did not have
     * @param newBytes their size
     */
    public record Taken(String id, Snapshot snapshot, int newBlobs, long newBytes) {}

    /**
     * Takes one.
     *
     * @throws BackupFailed where a file is damaged, or there is nothing to copy
     */
    public Taken take() throws IOException {
        store.begin();
        Instant now = clock.instant();
        warnOfClock(now);
        List<Snapshot.Part> parts = new ArrayList<>();
        for (Chain chain : Chain.of(sky)) {
            part(chain).ifPresent(parts::add);
        }
        if (parts.isEmpty()) {
            throw new BackupFailed("no survey of " + sky + " has a link to a generation; ./starkin verify tells more");
        }
        loose().ifPresent(parts::add);
        Path name = sky.toAbsolutePath().normalize().getFileName();
        Snapshot snapshot =
                new Snapshot(Snapshot.SCHEMA_VERSION, String.valueOf(name), now, StarkinVersion.text(), parts);
        store.write(snapshot);
        return new Taken(snapshot.id(), snapshot, newBlobs, newBytes);
    }

    private void warnOfClock(Instant now) throws IOException {
        List<String> ids = store.ids();
        if (!ids.isEmpty() && Snapshot.isLaterThan(ids.getLast(), now)) {
            notes.accept("the newest snapshot, " + ids.getLast() + ", was taken after this machine's time, " + now
                    + ": until the clock has passed it, it stays the newest; restore others by --snapshot ID");
        }
    }

    private interface Attempt {
        Optional<Snapshot.Part> run() throws IOException;
    }

    /** What is replaced while it is copied shows as missing or as changed; what still does after some tries is damaged. */
    private static Optional<Snapshot.Part> trying(String what, Attempt attempt) throws IOException {
        for (int tries = 1; ; tries++) {
            try {
                return attempt.run();
            } catch (NoSuchFileException | SourceChanged e) {
                if (tries == MOST_TRIES) {
                    throw new BackupFailed(
                            what + " cannot be copied: " + (e instanceof SourceChanged ? "" : "there is no ")
                                    + e.getMessage()
                                    + "; ./starkin verify --sky tells all that is wrong. Restore it of an older snapshot,"
                                    + " or make it again; nothing was taken",
                            e);
                }
            }
        }
    }

    private Optional<Snapshot.Part> part(Chain chain) throws IOException {
        return trying(chain.words(), () -> {
            Optional<String> current = chain.current();
            return current.isEmpty() ? Optional.empty() : Optional.of(part(chain, current.get()));
        });
    }

    private Snapshot.Part part(Chain chain, String child) throws IOException {
        Path directory = chain.child(child);
        notes.accept("copying " + chain.words(child));
        SortedMap<String, FileSum> files = chain.isMap() ? layout(directory) : generation(directory);
        Instant created = chain.isMap()
                ? Files.getLastModifiedTime(directory.resolve(chain.identity())).toInstant()
                : created(directory);
        return new Snapshot.Part(chain.name(), child, created, copied(directory, files));
    }

    private static Instant created(Path generation) throws SourceChanged {
        try {
            return Manifest.in(generation).createdUtc();
        } catch (IndexException e) {
            throw damaged(e);
        }
    }

    private static SourceChanged damaged(IndexException e) {
        SourceChanged damaged = new SourceChanged(String.valueOf(e.getMessage()));
        damaged.initCause(e);
        return damaged;
    }

    private SortedMap<String, FileSum> generation(Path directory) throws IOException {
        try {
            for (Damage damage : new GenerationCheck(directory).glance()) {
                if (damage.isCertain()) {
                    throw new SourceChanged(damage.toString());
                }
            }
            Optional<Checksums> list = Checksums.in(directory);
            if (list.isEmpty()) {
                return Checksums.of(directory, pace).files();
            }
            SortedMap<String, FileSum> files = new TreeMap<>(list.get().files());
            files.put(Checksums.NAME, FileSum.of(directory.resolve(Checksums.NAME)));
            return files;
        } catch (IndexException e) {
            throw damaged(e);
        }
    }

    private static SortedMap<String, FileSum> layout(Path directory) throws IOException {
        SortedMap<String, FileSum> files = new TreeMap<>();
        for (String name : Checksums.names(directory)) {
            if (!name.endsWith(".tmp")) {
                files.put(name, known(directory.resolve(name)));
            }
        }
        return files;
    }

    /** What a file that is listed alone should be. */
    private static FileSum known(Path file) throws IOException {
        boolean isSum = file.toString().endsWith(Checksums.SUFFIX);
        Optional<FileSum> sum = isSum ? Optional.empty() : Checksums.remembered(file);
        return sum.isPresent() ? sum.get() : FileSum.of(file);
    }

    private Optional<Snapshot.Part> loose() throws IOException {
        return trying("the calibration", () -> {
            Path file = sky.resolve(CalibrationFile.NAME);
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            SortedMap<String, FileSum> files = new TreeMap<>();
            files.put(CalibrationFile.NAME, known(file));
            Path beside = Checksums.beside(file);
            if (Files.exists(beside)) {
                files.put(String.valueOf(beside.getFileName()), FileSum.of(beside));
            }
            return Optional.of(
                    new Snapshot.Part("", "", Files.getLastModifiedTime(file).toInstant(), copied(sky, files)));
        });
    }

    private List<Snapshot.Entry> copied(Path directory, SortedMap<String, FileSum> files) throws IOException {
        List<Snapshot.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, FileSum> file : files.entrySet()) {
            FileSum sum = file.getValue();
            if (!store.has(sum)) {
                store.put(directory.resolve(file.getKey()), sum, pace);
                newBlobs++;
                newBytes += sum.bytes();
            }
            entries.add(new Snapshot.Entry(file.getKey(), sum.bytes(), sum.sha256()));
        }
        return entries;
    }
}
