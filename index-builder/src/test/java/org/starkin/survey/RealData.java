package org.starkin.survey;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the real survey data that may lie beside the repository. */
public final class RealData {

    private RealData() {}

    /**
     * The file of that name in {@code shared/data} of a directory above this one. Without it the test is skipped, and
     * under continuous integration ({@code CI=true}) fails.
     */
    public static Path file(String name) {
        Path directory = Path.of("").toAbsolutePath();
        while (directory != null) {
            Path file = directory.resolve("shared/data").resolve(name);
            if (Files.exists(file)) {
                return file;
            }
            directory = directory.getParent();
        }
        String message = "real data " + name + " is not in ../shared/data";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message);
        }
        assumeTrue(false, message);
        throw new AssertionError(message);
    }
}
