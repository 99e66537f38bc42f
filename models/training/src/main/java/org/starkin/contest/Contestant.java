package org.starkin.contest;

import java.io.IOException;

/** A library that finds nearest neighbours. Closed when it is done with. */
interface Contestant extends AutoCloseable {

    String name();

    /** Takes in the vectors, by some threads. */
    Built build(Course course, int threads) throws IOException;

    /** Asks all queries, time and again, at every effort. */
    Curve run(Course course, Asking asking) throws IOException;

    @Override
    void close() throws IOException;
}
