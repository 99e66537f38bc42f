package org.starkin.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a file's content is known by.
 *
 * @param bytes its size
 * @param sha256 its SHA-256, 64 lower-case hexadecimal digits
 */
public record FileSum(long bytes, String sha256) {

    private static final int BUFFER_BYTES = 1 << 17;

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    public FileSum {
        if (bytes < 0 || !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    bytes + " bytes with the sum '" + sha256 + "' is no file: 64 of 0-9 and a-f make a sum");
        }
    }

    /** Reads {@code file} once. */
    public static FileSum of(Path file) throws IOException {
        return of(file, Pace.UNBOUNDED);
    }

    /** The same, no faster than {@code pace} allows. */
    public static FileSum of(Path file, Pace pace) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return copy(in, OutputStream.nullOutputStream(), pace);
        }
    }

    public static FileSum of(byte[] content) {
        return new FileSum(content.length, HexFormat.of().formatHex(digest().digest(content)));
    }

    /** Hands on everything that {@code in} has, and tells what it was. */
    public static FileSum copy(InputStream in, OutputStream out, Pace pace) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
            bytes += read;
            pace.read(read);
        }
        return new FileSum(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
