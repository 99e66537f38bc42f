package org.starkin.build;

import java.util.Optional;
import java.util.Set;
import org.starkin.index.Reject;
import org.starkin.index.Star;

/** Where the stars of a pipeline go, in the order in which they were read; called by one thread. */
interface StarSink {

    /**
     * Takes a star.
     *
     * @return the reason for which it was rejected; empty where it was kept
     */
    Optional<String> add(Star star);

    /** Takes an input that is no star. */
    void reject(Reject reject);

    /** Keeps what it was given so far, and the state, so that an interrupted build can go on from here. */
    default void checkpoint(String state) {
        // of no use to a sink that keeps nothing when interrupted
    }

    /**
     * Whether all of a survey comes here, so that an object of whom nothing came has no photometry; where this is a part, the
     * others are not known.
     */
    default boolean isWholeSurvey() {
        return true;
    }

    /** Takes out of {@code ids} those of the stars and rejects that an interrupted build gave it before. */
    default void removeSeenBefore(Set<String> ids) {
        // there was none
    }
}
