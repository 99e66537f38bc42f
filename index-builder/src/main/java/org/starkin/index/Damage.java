package org.starkin.index;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that is not as it was written.
 *
 * @param kind in what way
 * @param file where it lies, or should
 * @param detail what was expected, and what was seen
 */
public record Damage(Kind kind, Path file, String detail) {

    /** What to do about a file of a sky that is not as it was written. */
    static final String REMEDY = "restore it of a snapshot (./starkin restore), or make it again";

    /** In what way a file is not as it was written. */
    public enum Kind {
        /** Its content is another. */
        CHANGED,
        /** Its size is another. */
        RESIZED,
        /** It is not there. */
        MISSING,
        /** It is there, and nobody wrote it. */
        STRAY,
        /** It cannot be read. */
        UNREADABLE,
        /** Nobody can say what it should be: no sum of it is kept. */
        UNRECORDED
    }

    static Damage of(Path file, FileSum expected, FileSum seen) {
        return new Damage(
                expected.bytes() == seen.bytes() ? Kind.CHANGED : Kind.RESIZED, file, changed(expected, seen));
    }

    static Damage resized(Path file, long expectedBytes, long seenBytes) {
        return new Damage(
                Kind.RESIZED, file, "expected " + expectedBytes + " bytes, seen " + seenBytes + ", the sum not taken");
    }

    static String changed(FileSum expected, FileSum seen) {
        return "expected " + expected.bytes() + " bytes of SHA-256 " + expected.sha256() + ", seen " + seen.bytes()
                + " of " + seen.sha256();
    }

    /** Whether the file is known not to be right, and not merely unknown. */
    public boolean isCertain() {
        return kind != Kind.UNRECORDED;
    }

    /** In what way, and the detail. */
    public String what() {
        return kind.name().toLowerCase(Locale.ROOT) + ": " + detail;
    }

    @Override
    public String toString() {
        return file + ": " + what();
    }
}
