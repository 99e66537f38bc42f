package org.starkin.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files and words their faults. */
final class Sources {

    private Sources() {}

    /** The bytes of a regular file. */
    static InputStream open(Path file) {
        if (!Files.exists(file)) {
            throw new UnusableInput(Fault.NOT_READABLE, file.toString(), "there is no such file; check the path");
        }
        if (Files.isDirectory(file)) {
            throw new UnusableInput(
                    Fault.NOT_READABLE, file.toString(), "is a directory; name the files in it one by one");
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UnusableInput(
                    Fault.NOT_READABLE, file.toString(), "cannot be opened (" + e.getMessage() + ")", e);
        }
    }

    /** The error for a stream that failed, by the kind of failure. */
    static UnusableInput damaged(String source, String where, IOException cause) {
        return switch (cause) {
            case Unpacked.Broken broken ->
                new UnusableInput(broken.fault(), source, broken.getMessage() + " (" + where + ")", broken);
            default ->
                new UnusableInput(
                        Fault.DAMAGED, source, "reading failed " + where + " (" + cause.getMessage() + ")", cause);
        };
    }

    /** The same, for a failure that came through code that may not throw it. */
    static UnusableInput damaged(String source, String where, UncheckedIOException wrapped) {
        Throwable cause = wrapped.getCause();
        return damaged(source, where, cause instanceof IOException io ? io : new IOException(wrapped));
    }

    /** A value from a file, safe to show: at most 60 characters, none of them a control character. */
    static String shown(String value) {
        String safe = value.codePoints()
                .limit(61)
                .map(c -> Character.isISOControl(c) ? '?' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return safe.codePointCount(0, safe.length()) > 60 ? "'" + safe.substring(0, 57) + "...'" : "'" + safe + "'";
    }
}
