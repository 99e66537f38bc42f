package org.starkin.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows that one thread takes at a time, {@code from} to before {@code to}. */
record Chunk(int from, int to) {

    static final int ROWS = 1 << 14;

    /** All of {@code size} rows. */
    static Stream<Chunk> of(int size) {
        return IntStream.range(0, Math.ceilDiv(size, ROWS))
                .mapToObj(i -> new Chunk(i * ROWS, Math.min(size, (i + 1) * ROWS)));
    }

    /** What is done with the rows of a chunk. */
    interface Work {
        void on(Chunk chunk) throws IOException;
    }

    /**
     * Does the work on all of {@code size} rows, by all processors.
     *
     * @throws IOException where the work throws it
     */
    static void ofEach(int size, Work work) throws IOException {
        try {
            of(size).parallel().forEach(chunk -> {
                try {
                    work.on(chunk);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    int size() {
        return to - from;
    }
}
