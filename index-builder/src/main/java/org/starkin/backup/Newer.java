package org.starkin.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.starkin.index.Checksums;
import org.starkin.index.FileSum;
import org.starkin.index.IndexDamaged;
import org.starkin.index.IndexException;
import org.starkin.index.Manifest;
import org.starkin.match.CalibrationFile;

/**
 * Finds what a restore would lose: what was made in the sky after the snapshot.
 *
 * @param sky the sky's directory
 * @param takenUtc when the snapshot was taken
 */
record Newer(Path sky, Instant takenUtc) {

    /** What is newer than a part, in words; nothing where nothing is. */
    Optional<String> than(Snapshot.Part part) throws IOException {
        if (part.isLoose()) {
            return calibration(part);
        }
        Chain chain = new Chain(sky, part.name());
        if (!Files.isDirectory(chain.path())) {
            return Optional.empty();
        }
        Optional<String> current = chain.current();
        if (current.isPresent() && !current.get().equals(part.folder())) {
            return made(chain, current.get(), part);
        }
        boolean isOther = Files.isDirectory(chain.child(part.folder())) && !RestoreStep.isSame(chain, part);
        return isOther ? made(chain, part.folder(), part) : Optional.empty();
    }

    private Optional<String> made(Chain chain, String child, Snapshot.Part part) throws IOException {
        Path what = chain.child(child).resolve(chain.identity());
        Instant made;
        try {
            made = chain.isMap()
                    ? Files.getLastModifiedTime(what).toInstant()
                    : Manifest.in(chain.child(child)).createdUtc();
        } catch (IndexException | IOException e) {
            return child.compareTo(part.folder()) > 0
                    ? Optional.of(chain.words(child) + " comes after " + part.folder() + ", and cannot be read ("
                            + e.getMessage() + ")")
                    : Optional.empty();
        }
        Instant before = chain.isMap() ? takenUtc : part.createdUtc();
        return made.isAfter(before)
                ? Optional.of(chain.words(child) + " was made at " + made + ", after the snapshot's " + part.folder()
                        + " of " + part.createdUtc())
                : Optional.empty();
    }

    private Optional<String> calibration(Snapshot.Part part) throws IOException {
        Path file = sky.resolve(CalibrationFile.NAME);
        List<FileSum> same = part.files().stream()
                .filter(entry -> entry.path().equals(CalibrationFile.NAME))
                .map(Snapshot.Entry::sum)
                .toList();
        if (!Files.exists(file) || same.contains(FileSum.of(file)) || isDamaged(file)) {
            return Optional.empty();
        }
        Instant made = Files.getLastModifiedTime(file).toInstant();
        return made.isAfter(takenUtc)
                ? Optional.of(file + " was written at " + made + ", after the snapshot")
                : Optional.empty();
    }

    private static boolean isDamaged(Path file) throws IOException {
        try {
            Checksums.content(file);
            return false;
        } catch (IndexDamaged _) {
            return true;
        }
    }
}
