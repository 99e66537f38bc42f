package org.starkin.simulate;

import org.starkin.lightcurve.LightCurve;

/** What became of a survey's look at a star. */
public sealed interface Observation {

    /** The fewest points that make an entry in a survey's archive. */
    int FEWEST_POINTS = 10;

    /** The archive holds this light curve. */
    record Seen(LightCurve lightCurve) implements Observation {}

    /** The archive holds nothing of the star. */
    record Unseen(Why why) implements Observation {}

    /** Why a survey has no light curve of a star. */
    enum Why {
        NEVER_POINTED_AT("never pointed at"),
        TOO_FAINT("too faint"),
        TOO_BRIGHT("too bright"),
        TOO_FEW_POINTS("fewer than " + FEWEST_POINTS + " points");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
