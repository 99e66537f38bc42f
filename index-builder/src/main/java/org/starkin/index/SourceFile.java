package org.starkin.index;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * A file that a survey was built from.
 *
 * @param name its name, without its directory; of many files together how many there are
 * @param sha256 the hash of its content, 64 lower-case hexadecimal digits
 * @param bytes its size
 */
public record SourceFile(String name, String sha256, long bytes) implements Serializable {

    private static final long serialVersionUID = 1;

    /** Reads {@code file} once to take its hash. */
    public static SourceFile of(Path file) throws IOException {
        FileSum sum = FileSum.of(file);
        Path name = file.toAbsolutePath().normalize().getFileName();
        return new SourceFile(name.toString(), sum.sha256(), sum.bytes());
    }

    /** Many files as one: a hash of all their names and hashes, and their size together. */
    public static SourceFile together(List<SourceFile> files) {
        MessageDigest digest = FileSum.digest();
        files.forEach(file -> digest.update((file.name + "\t" + file.sha256 + "\n").getBytes(StandardCharsets.UTF_8)));
        long bytes = files.stream().mapToLong(SourceFile::bytes).sum();
        String name = files.size() + " files, " + files.getFirst().name() + " to "
                + files.getLast().name();
        return new SourceFile(name, HexFormat.of().formatHex(digest.digest()), bytes);
    }
}
