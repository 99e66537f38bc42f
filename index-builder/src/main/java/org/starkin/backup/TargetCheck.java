package org.starkin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.starkin.index.FileSum;
import org.starkin.index.Pace;

/**
 * Looks whether every snapshot of a store can be restored: whether its list is as it was written, and each content that it names is there
 * and has the sum by which it is named. Each content is read once, however many snapshots have it. Nothing is changed.
 *
 * @param store the snapshots
 * @param pace how fast contents may be read
 * @param notes is told what is looked at, line by line
 */
public record TargetCheck(SnapshotStore store, Pace pace, Consumer<String> notes) {

    /**
     * A content that is not as it was written, or a list.
     *
     * @param content its key in the store
     * @param wrong what is wrong with it
     * @param snapshots those that need it, the newest last
     */
    public record Flaw(String content, String wrong, List<String> snapshots) {

        @Override
        public String toString() {
            return content + ": " + wrong + "; needed by " + String.join(", ", snapshots);
        }
    }

    /** All that is wrong; nothing where every snapshot can be restored. */
    public List<Flaw> run() throws IOException {
        List<Flaw> found = new ArrayList<>();
        Map<String, Needed> contents = new TreeMap<>();
        for (String id : store.ids()) {
            try {
                store.snapshot(id)
                        .parts()
                        .forEach(part -> part.files()
                                .forEach(entry -> contents.computeIfAbsent(
                                                entry.sha256(), _ -> new Needed(entry.sum(), new TreeSet<>()))
                                        .snapshots()
                                        .add(id)));
            } catch (BackupFailed e) {
                found.add(new Flaw(SnapshotStore.list(id), String.valueOf(e.getMessage()), List.of(id)));
            }
        }
        notes.accept(
                "reading " + contents.size() + " contents of " + store.ids().size() + " snapshots");
        for (Needed needed : contents.values()) {
            String wrong = wrong(needed.sum());
            if (!wrong.isEmpty()) {
                found.add(new Flaw(SnapshotStore.blob(needed.sum().sha256()), wrong, List.copyOf(needed.snapshots())));
            }
        }
        return found;
    }

    private record Needed(FileSum sum, TreeSet<String> snapshots) {}

    private String wrong(FileSum expected) throws IOException {
        try (InputStream in = store.get(expected)) {
            FileSum seen = FileSum.copy(in, OutputStream.nullOutputStream(), pace);
            if (seen.bytes() != expected.bytes()) {
                return "it has " + seen.bytes() + " bytes where " + expected.bytes() + " were written";
            }
            return seen.equals(expected) ? "" : "its sum is " + seen.sha256();
        } catch (NoSuchFileException _) {
            return "it is not there";
        }
    }
}
