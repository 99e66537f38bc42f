package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is on disk when the process of a writer is killed. */
final class Killed {

    private Killed() {}

    /** The sky in another place as it would be found if its writer, which is still open, were killed at this moment. */
    static Path now(Path sky, Path copy) {
        try (Stream<Path> tree = Files.walk(sky)) {
            List<Path> all = tree.sorted().toList();
            for (Path from : all) {
                Files.copy(from, copy.resolve(sky.relativize(from).toString()), LinkOption.NOFOLLOW_LINKS);
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
