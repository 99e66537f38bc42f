package org.starkin.contest;

import org.starkin.graph.Nearest;

/**
 * A query with what is wanted of its answer.
 *
 * @param query {@code float[dimension]}, a unit vector
 * @param wanted beside nearness
 * @param limit the most hits
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Trial(float[] query, Nearest.Wanted wanted, int limit) {

    /** The ten nearest. */
    static Trial plain(float[] query) {
        return new Trial(query, Nearest.Wanted.ANY, Course.NEAREST);
    }
}
