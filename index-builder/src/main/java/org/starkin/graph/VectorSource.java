package org.starkin.graph;

import java.io.IOException;

/** Vectors of one dimension, numbered from 0. For one thread. */
public interface VectorSource {

    int size();

    int dimension();

    /** Writes the vector of a number to {@code into}, from {@code at}. */
    void vector(int number, float[] into, int at) throws IOException;
}
