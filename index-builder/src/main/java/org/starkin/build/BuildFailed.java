package org.starkin.build;

import java.util.concurrent.ExecutionException;

/** The pipeline itself failed at a star: a fault of the program, not of the input. */
public final class BuildFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    BuildFailed(String message, Throwable cause) {
        super(message, cause);
    }

    /** What a thread threw, as it is where it may be. */
    static RuntimeException unwrapped(String what, ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new BuildFailed(what + ": " + e.getCause(), e);
    }
}
