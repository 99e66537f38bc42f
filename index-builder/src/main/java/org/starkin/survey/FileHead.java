package org.starkin.survey;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The beginning of a file, by which its format is recognised.
 *
 * @param source the file
 * @param kind what it seems to be
 * @param text its first {@value #BYTES} bytes, unpacked where it is gzipped, as Latin-1 text
 */
public record FileHead(String source, FileKind kind, String text) {

    static final int BYTES = 8192;

    /**
     * Looks at the first bytes of a file.
     *
     * @throws UnusableInput where it cannot be read
     */
    public static FileHead of(Path file) {
        String source = file.toString();
        try (InputStream in = Unpacked.of(Sources.open(file), Long.MAX_VALUE)) {
            byte[] head = in.readNBytes(BYTES);
            return new FileHead(source, FileKind.of(head), new String(head, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw Sources.damaged(source, "at its beginning", e);
        }
    }

    /** The head of a stream that can be marked; its position is kept. */
    static FileHead peek(BufferedInputStream in, String source) throws IOException {
        in.mark(BYTES);
        byte[] head = in.readNBytes(BYTES);
        in.reset();
        return new FileHead(source, FileKind.of(head), new String(head, StandardCharsets.ISO_8859_1));
    }
}
