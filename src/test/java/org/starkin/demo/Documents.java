package org.starkin.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The project's documentation. */
public final class Documents {

    private Documents() {}

    /** The folder {@code docs} above the working directory. */
    public static Path folder() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs/api.md"))) {
            here = Objects.requireNonNull(here.getParent(), "no docs/api.md above the working directory");
        }
        return here.resolve("docs");
    }
}
