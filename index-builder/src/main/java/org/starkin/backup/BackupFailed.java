package org.starkin.backup;

/** What could not be checked, copied or brought back; the message says what to do next. */
public final class BackupFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackupFailed(String message) {
        super(message);
    }

    BackupFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
