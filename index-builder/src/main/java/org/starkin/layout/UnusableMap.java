package org.starkin.layout;

import java.nio.file.Path;

/** A map that is there and cannot be used. */
public final class UnusableMap extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String REMEDY = "make it again with ./starkin map --sky DIR";

    UnusableMap(Path path, String what) {
        super(path + ": " + what + "; " + REMEDY);
    }

    UnusableMap(Path path, String what, Throwable cause) {
        super(path + ": " + what + "; " + REMEDY, cause);
    }
}
