package org.starkin.survey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the real survey data that may lie beside the repository. */
public final class RealData {

    private RealData() {}

    /**
     * The file of that name in {@code shared/data} of a directory above this one. Without it the test is skipped, and
     * under continuous integration ({@code CI=true}) fails.
     */
    public static Path file(String name) {
        Optional<Path> found = find(name);
        if (found.isPresent()) {
            return found.get();
        }
        String message = "real data " + name + " is not in ../shared/data";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message);
        }
        assumeTrue(false, message);
        throw new AssertionError(message);
    }

    /** The same, where it is there. */
    public static Optional<Path> find(String name) {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null) {
            Path file = directory.resolve("shared/data").resolve(name);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
            directory = directory.getParent();
        }
        return Optional.empty();
    }
}
