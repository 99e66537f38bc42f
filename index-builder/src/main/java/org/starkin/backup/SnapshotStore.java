package org.starkin.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.starkin.index.FileSum;
import org.starkin.index.Pace;

/**
 * Snapshots and their contents in a store: {@code blobs/ab/ab…} holds the content of that SHA-256, once, however many files of
 * however many snapshots have it; {@code snapshots/ID.json} lists what belongs together. A list is written last, and nothing is
 * ever written over.
 */
public final class SnapshotStore implements Closeable {

    private static final String BLOBS = "blobs/";
    private static final String SNAPSHOTS = "snapshots/";
    private static final String JSON = ".json";
    private static final int FOLDER_LETTERS = 2;
    private static final int MOST_LIST_BYTES = 64 << 20;

    private final Store store;

    SnapshotStore(Store store) {
        this.store = store;
    }

    /**
     * Opens a store, in which there need not be anything.
     *
     * @param target a directory, or {@code s3://BUCKET/PREFIX}
     * @param endpoint of a store that speaks S3 and is not Amazon's
     * @throws IllegalArgumentException where that is neither
     */
    public static SnapshotStore open(String target, Optional<URI> endpoint) {
        return new SnapshotStore(
                target.startsWith(S3Target.SCHEME)
                        ? new S3Store(S3Target.parse(target, endpoint))
                        : new FolderStore(Path.of(target)));
    }

    public String name() {
        return store.name();
    }

    void begin() throws IOException {
        store.begin();
    }

    /** Under what key a content lies. */
    static String blob(String sha256) {
        return BLOBS + sha256.substring(0, FOLDER_LETTERS) + "/" + sha256;
    }

    /** Under what key a snapshot's list lies. */
    static String list(String id) {
        return SNAPSHOTS + id + JSON;
    }

    boolean has(FileSum sum) throws IOException {
        return store.has(blob(sum.sha256()), sum.bytes());
    }

    void put(Path file, FileSum sum, Pace pace) throws IOException {
        store.put(blob(sum.sha256()), file, sum, pace);
    }

    InputStream get(FileSum sum) throws IOException {
        return store.get(blob(sum.sha256()));
    }

    void write(Snapshot snapshot) throws IOException {
        store.put(list(snapshot.id()), snapshot.json());
    }

    /** The ids of all snapshots, the newest last. */
    public List<String> ids() throws IOException {
        return store.list(SNAPSHOTS).stream()
                .filter(key -> key.endsWith(JSON))
                .map(key -> key.substring(SNAPSHOTS.length(), key.length() - JSON.length()))
                .filter(Snapshot::isId)
                .sorted()
                .toList();
    }

    /**
     * The snapshot of this id.
     *
     * @throws BackupFailed where there is none, or its list is damaged
     */
    public Snapshot snapshot(String id) throws IOException {
        if (!Snapshot.isId(id)) {
            throw noSuch(id);
        }
        try (InputStream in = store.get(list(id))) {
            return Snapshot.parse(id, in.readNBytes(MOST_LIST_BYTES));
        } catch (NoSuchFileException _) {
            throw noSuch(id);
        }
    }

    private BackupFailed noSuch(String id) throws IOException {
        return new BackupFailed(
                "there is no snapshot '" + id + "' in " + name() + "; it has " + (ids().isEmpty() ? "none" : ids()));
    }

    /** The newest snapshot's id. */
    public String newest() throws IOException {
        List<String> ids = ids();
        if (ids.isEmpty()) {
            throw new BackupFailed(
                    "there is no snapshot in " + name() + "; take one with ./starkin snapshot --sky DIR --to TARGET");
        }
        return ids.getLast();
    }

    /**
     * What was removed.
     *
     * @param snapshots lists
     * @param blobs contents that no list names any more
     */
    public record Pruned(int snapshots, int blobs) {}

    /** Removes all but the newest {@code keep} snapshots, then what no snapshot holds. */
    public Pruned prune(int keep) throws IOException {
        if (keep < 1) {
            throw new IllegalArgumentException("--keep " + keep + " is below 1");
        }
        List<String> ids = ids();
        List<String> kept = ids.subList(Math.max(0, ids.size() - keep), ids.size());
        Set<String> named = new HashSet<>();
        for (String id : kept) { // before anything is removed: a list that cannot be read stops this
            snapshot(id).parts().forEach(part -> part.files().forEach(entry -> named.add(blob(entry.sha256()))));
        }
        List<String> old = new ArrayList<>(ids.subList(0, ids.size() - kept.size()));
        for (String id : old) {
            store.delete(list(id));
        }
        List<String> unnamed =
                store.list(BLOBS).stream().filter(key -> !named.contains(key)).toList();
        for (String key : unnamed) {
            store.delete(key);
        }
        return new Pruned(old.size(), unnamed.size());
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
