package org.starkin.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a writer must know, beside the stars themselves, to go on where it stood. Kept as JSON in the user data of a Lucene
 * commit, so that the stars and this are on disk together or not at all.
 *
 * @param plan the items of the {@link SurveyPlan}
 * @param state the caller's own note, of which nothing is asked
 * @param counts of the stars so far
 * @param rejected rejects so far, by reason
 * @param rejectsBytes how long {@code rejects.csv} was; what lies behind came later
 * @param buildSeconds of building so far
 */
record Checkpoint(
        Map<String, String> plan,
        String state,
        Counts counts,
        Map<String, Long> rejected,
        long rejectsBytes,
        double buildSeconds) {

    Checkpoint {
        plan = Collections.unmodifiableMap(new TreeMap<>(plan));
        rejected = Collections.unmodifiableMap(new TreeMap<>(rejected));
    }

    String json() throws JsonProcessingException {
        return SkyJson.mapper().writeValueAsString(this);
    }

    static Checkpoint ofJson(String json) throws JsonProcessingException {
        return SkyJson.mapper().readValue(json, Checkpoint.class);
    }
}
