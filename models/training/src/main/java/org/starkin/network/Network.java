package org.starkin.network;

import java.util.List;
import org.starkin.encoder.NetworkInput;

/** A network that makes a vector of unit length of what it is given, written once for learning and for export. */
public interface Network {

    /** What it is given, in the order of its files. */
    List<NetworkInput> inputs();

    /** The values of each vector. */
    int dimension();

    /**
     * The vectors of a batch.
     *
     * @param given at least what {@link #inputs} names
     * @return {@code [n, dimension]}
     */
    <T> T embed(Ops<T> ops, Given<T> given);
}
