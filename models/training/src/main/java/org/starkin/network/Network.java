package org.starkin.network;

import java.util.List;
import java.util.Optional;
import org.starkin.encoder.NetworkInput;
import org.starkin.encoder.SequenceCard;

/** A network that makes a vector of unit length of what it is given, written once for learning and for export. */
public interface Network {

    /** The views that it is given, in the order of its files. */
    List<NetworkInput> inputs();

    /** How it is given points, where it looks at any: each of these inputs holds one value. */
    default Optional<SequenceCard> sequence() {
        return Optional.empty();
    }

    /** The values of each vector. */
    int dimension();

    /**
     * The vectors of a batch.
     *
     * @param given at least what {@link #inputs} and {@link #sequence} name
     * @return {@code [n, dimension]}
     */
    <T> T embed(Ops<T> ops, Given<T> given);
}
