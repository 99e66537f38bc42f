package org.starkin.graph;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows that one thread takes at a time, {@code from} to before {@code to}. */
record Chunk(int from, int to) {

    private static final int ROWS = 1 << 14;

    /** All of {@code size} rows. */
    static Stream<Chunk> of(int size) {
        return IntStream.range(0, Math.ceilDiv(size, ROWS))
                .mapToObj(i -> new Chunk(i * ROWS, Math.min(size, (i + 1) * ROWS)));
    }
}
