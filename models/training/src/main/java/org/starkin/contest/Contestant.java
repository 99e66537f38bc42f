package org.starkin.contest;

import java.io.IOException;

/** A library that finds nearest neighbours. Closed when it is done with. */
interface Contestant extends AutoCloseable {

    String name();

    /** Takes in the vectors; how long that took, in seconds. */
    double build(Course course, int threads) throws IOException;

    /** Asks all queries, time and again, at every effort, by one thread. */
    Curve run(Course course) throws IOException;

    @Override
    void close() throws IOException;
}
