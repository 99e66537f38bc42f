package org.starkin.survey;

import org.starkin.index.Reject;

/** Takes what a reader finds, in the order of the files, as it is found; called by one thread. */
public interface StarConsumer {

    void star(RawStar star);

    /** Something that is no star: rows without an id, a star beyond the limits, a damaged file. */
    void reject(Reject reject);

    /**
     * Everything before this unit has been handed on, and reading could begin again here.
     *
     * @param before what this reading has counted so far
     */
    default void unit(long unit, ReadCounts before) {
        // of no interest to most
    }
}
