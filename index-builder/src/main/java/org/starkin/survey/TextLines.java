package org.starkin.survey;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The lines of a text file, gzipped or not, one after the other. Not thread-safe. */
final class TextLines implements AutoCloseable {

    static final int LONGEST_LINE = 1 << 13;

    private final String source;
    private final BufferedReader in;
    private long number;
    private boolean isAfterReturn;

    private TextLines(String source, BufferedReader in) {
        this.source = source;
        this.in = in;
    }

    /**
     * Opens a file.
     *
     * @throws UnusableInput where it is no text
     */
    static TextLines open(Path file, Limits limits) {
        String source = file.toString();
        InputStream raw = Sources.open(file);
        try {
            TextStart start = TextStart.of(raw, source, limits);
            return new TextLines(
                    source, new BufferedReader(new InputStreamReader(start.in(), StandardCharsets.UTF_8), 1 << 16));
        } catch (UnusableInput e) {
            close(raw);
            throw e;
        }
    }

    /** The next line that is not blank, without blanks around it; empty at the end. */
    Optional<String> next() {
        try {
            Optional<String> line = read();
            while (line.isPresent() && line.get().isEmpty()) {
                line = read();
            }
            return line;
        } catch (IOException e) {
            throw Sources.damaged(source, "after line " + number, e);
        }
    }

    private Optional<String> read() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        if (c == '\n' && isAfterReturn) {
            c = in.read();
        }
        if (c < 0) {
            return Optional.empty();
        }
        number++;
        while (c >= 0 && c != '\n' && c != '\r') {
            if (line.length() == LONGEST_LINE) {
                throw new UnusableInput(
                        Fault.TOO_LARGE,
                        source,
                        where() + " has more than " + LONGEST_LINE + " characters, the most that are taken here");
            }
            line.append((char) c);
            c = in.read();
        }
        isAfterReturn = c == '\r';
        return Optional.of(line.toString().strip());
    }

    /** Where the line is, for a message: "line 17". */
    String where() {
        return "line " + number;
    }

    @Override
    public void close() {
        close(in);
    }

    private static void close(Closeable open) {
        try {
            open.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
