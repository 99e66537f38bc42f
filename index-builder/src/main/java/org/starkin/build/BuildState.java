package org.starkin.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumMap;
import java.util.Map;
import org.starkin.survey.ReadCounts;

/**
 * How far a build has come, so that another process can go on with it.
 *
 * @param place everything before it is done
 * @param rowsBeforeUnit what became of the rows before the place's unit
 * @param counts what became of stars and points
 * @param busySeconds of work by stage
 * @param wallSeconds since the build began, interruptions left out
 */
record BuildState(
        Place place,
        ReadCounts rowsBeforeUnit,
        Tallies.Counts counts,
        Map<Stage, Double> busySeconds,
        double wallSeconds) {

    /** Nothing is done. */
    static final BuildState BEGINNING =
            new BuildState(Place.BEGINNING, ReadCounts.NONE, Tallies.Counts.NONE, Map.of(), 0);

    private static final ObjectMapper JSON = new ObjectMapper();

    BuildState {
        Map<Stage, Double> copy = new EnumMap<>(Stage.class);
        copy.putAll(busySeconds);
        busySeconds = copy;
    }

    String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state is always writable", e);
        }
    }

    static BuildState parse(String json) {
        try {
            return JSON.readValue(json, BuildState.class);
        } catch (JsonProcessingException e) {
            throw new BuildFailed("the checkpoint to go on from cannot be understood; build without --resume", e);
        }
    }
}
