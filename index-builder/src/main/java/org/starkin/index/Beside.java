package org.starkin.index;

import java.io.IOException;
import java.nio.file.Path;

/** Writes files of a caller's own beside the manifest of a generation. */
@FunctionalInterface
public interface Beside {

    /**
     * Is called when everything else is written.
     *
     * @param generation the directory to write into
     */
    void write(Path generation, Manifest manifest) throws IOException;
}
