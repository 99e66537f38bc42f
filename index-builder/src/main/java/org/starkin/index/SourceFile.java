package org.starkin.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file that a survey was built from.
 *
 * @param name its name, without its directory
 * @param sha256 the hash of its content, 64 lower-case hexadecimal digits
 * @param bytes its size
 */
public record SourceFile(String name, String sha256, long bytes) {

    /** Reads {@code file} once to take its hash. */
    public static SourceFile of(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            Path name = file.toAbsolutePath().normalize().getFileName();
            return new SourceFile(name.toString(), HexFormat.of().formatHex(digest.digest()), bytes);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
