package org.starkin.graph;

import java.io.IOException;

/** Vectors that many threads read. Thread-safe. */
public interface SharedVectors {

    /** The vectors for one thread. */
    VectorSource forThread() throws IOException;
}
