package org.starkin.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;

/**
 * The relative link {@value #NAME} of a directory, which says which of the directories beside it counts. It is exchanged
 * atomically: whoever reads it sees the one before or the one after.
 *
 * @param directory in which it lies
 */
public record CurrentLink(Path directory) {

    /** Its name. */
    public static final String NAME = "current";

    /** Where it lies, whether it is there or not. */
    public Path path() {
        return directory.resolve(NAME);
    }

    /** Whether there is no link, but something else of its name. */
    public boolean isBlocked() {
        return Files.exists(path(), LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(path());
    }

    /** What it points to, or nothing where there is no link. */
    public Optional<String> target() throws IOException {
        return Files.isSymbolicLink(path())
                ? Optional.of(Files.readSymbolicLink(path()).toString())
                : Optional.empty();
    }

    /** Points it to the directory {@code name} beside it; that is on disk when this returns. */
    public void flip(String name) throws IOException {
        Path next = directory.resolve(NAME + ".tmp");
        Files.deleteIfExists(next);
        Files.createSymbolicLink(next, Path.of(name));
        Files.move(next, path(), StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(directory, true);
    }
}
