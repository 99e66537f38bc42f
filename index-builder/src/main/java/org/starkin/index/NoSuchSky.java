package org.starkin.index;

import java.nio.file.Path;

/** A directory that holds no survey. */
public final class NoSuchSky extends IndexException {

    private final transient Path directory;

    NoSuchSky(Path directory, String what) {
        super(directory + " " + what + "; name the directory that a build wrote to, or build a survey into it first");
        this.directory = directory;
    }

    public Path directory() {
        return directory;
    }
}
