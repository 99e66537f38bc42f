package org.starkin.index;

import java.nio.file.Path;

/** Files of an index that cannot be read as what they should be. */
public final class IndexDamaged extends IndexException {

    private final transient Path path;

    IndexDamaged(Path path, String what) {
        super(message(path, what));
        this.path = path;
    }

    IndexDamaged(Path path, String what, Throwable cause) {
        super(message(path, what), cause);
        this.path = path;
    }

    private static String message(Path path, String what) {
        return path + ": " + what + "; build the survey again, or point its link 'current' at an older generation";
    }

    /** The file or directory at fault. */
    public Path path() {
        return path;
    }
}
