package org.starkin.build;

import org.starkin.index.Reject;
import org.starkin.index.Star;

/** Where the stars of a pipeline go, in the order in which they were read; called by one thread. */
interface StarSink {

    /**
     * Takes a star.
     *
     * @return whether it was kept; false where a star of its id came before
     */
    boolean add(Star star);

    /** Takes an input that is no star. */
    void reject(Reject reject);
}
