package org.starkin.graph;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The vectors of a graph by number, in full precision, for one thread. Failing to read is an {@link UncheckedIOException}. */
final class Originals {

    private final VectorSource source;

    private Originals(VectorSource source) {
        this.source = source;
    }

    static Originals of(SharedVectors vectors) {
        try {
            return new Originals(vectors.forThread());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the vector of a number to {@code into}, from {@code at}. */
    void vector(int number, float[] into, int at) {
        try {
            source.vector(number, into, at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
