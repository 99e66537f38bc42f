package org.starkin.index;

import java.nio.file.Path;

/** Files of an index that cannot be read as what they should be. */
public final class IndexDamaged extends IndexException {

    private static final String REMEDY = "build the survey again, or point its link 'current' at an older generation";

    private final transient Path path;

    IndexDamaged(Path path, String what) {
        this(path, what, REMEDY);
    }

    IndexDamaged(Path path, String what, Throwable cause) {
        this(path, what, REMEDY, cause);
    }

    /** @param remedy what to do about it */
    IndexDamaged(Path path, String what, String remedy) {
        super(message(path, what, remedy));
        this.path = path;
    }

    /** @param remedy what to do about it */
    IndexDamaged(Path path, String what, String remedy, Throwable cause) {
        super(message(path, what, remedy), cause);
        this.path = path;
    }

    static IndexDamaged of(Damage damage) {
        return new IndexDamaged(damage.file(), damage.what(), Damage.REMEDY);
    }

    private static String message(Path path, String what, String remedy) {
        return path + ": " + what + "; " + remedy;
    }

    /** The file or directory at fault. */
    public Path path() {
        return path;
    }
}
