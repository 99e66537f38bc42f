package org.starkin.build;

/** The pipeline itself failed at a star: a fault of the program, not of the input. */
public final class BuildFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    BuildFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
