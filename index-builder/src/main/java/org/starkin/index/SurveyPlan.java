package org.starkin.index;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.EncoderId;

/**
 * Everything that decides what a writer writes of a survey. A build is resumed, and shards are merged, only by the plan that
 * they were begun with.
 *
 * @param survey 1 to 64 of a-z, 0-9, '.', '_' and '-', beginning with a letter or digit
 * @param encoder that makes the vectors
 * @param dimension of the vectors, 1 to 1024
 * @param parameters what is read, and how the graph is built
 * @param appendsTo the generation whose stars come first, or {@link #NOTHING}
 */
record SurveyPlan(String survey, EncoderId encoder, int dimension, BuildParameters parameters, String appendsTo) {

    static final String NOTHING = "nothing";

    /** Lucene's own bound for the vectors that this index writes. */
    private static final int MOST_DIMENSIONS = Encoder.MOST_DIMENSIONS;

    SurveyPlan {
        SurveyDirectory.requireSurveyName(survey);
        if (dimension < 1 || dimension > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("dimension " + dimension + " is outside 1 to " + MOST_DIMENSIONS);
        }
    }

    /** The plan of a survey that begins empty. */
    static SurveyPlan of(String survey, EncoderId encoder, int dimension, BuildParameters parameters) {
        return new SurveyPlan(survey, encoder, dimension, parameters, NOTHING);
    }

    /** The same plan on top of a generation. */
    SurveyPlan appendingTo(Manifest base) {
        String name = "generation " + base.generation() + " of " + base.createdUtc();
        return new SurveyPlan(survey, encoder, dimension, parameters, name);
    }

    /** The plan of a further space of the same survey. */
    SurveyPlan inSpace(EncoderId itsEncoder, int itsDimension) {
        return new SurveyPlan(survey, itsEncoder, itsDimension, parameters, appendsTo);
    }

    /** The plan of a shard of what is written by this one. */
    SurveyPlan ofShard() {
        return new SurveyPlan(survey, encoder, dimension, parameters, NOTHING);
    }

    /** The plan item by item; the number of threads is none, since it changes nothing that is written but itself. */
    SortedMap<String, String> items() {
        SortedMap<String, String> items = new TreeMap<>();
        items.put("appends_to", appendsTo);
        items.put("beam_width", Integer.toString(parameters.beamWidth()));
        items.put("dimension", Integer.toString(dimension));
        items.put("encoder", encoder.name() + " " + encoder.sha256());
        items.put("max_neighbours", Integer.toString(parameters.maxNeighbours()));
        items.put("seed", Long.toString(parameters.seed()));
        items.put("starkin", StarkinVersion.text());
        items.put("survey", survey);
        parameters.settings().forEach((name, value) -> items.put("settings." + name, value));
        for (int i = 0; i < parameters.sources().size(); i++) {
            SourceFile source = parameters.sources().get(i);
            items.put(
                    "sources[" + i + "]", source.name() + ", " + source.bytes() + " bytes, sha256 " + source.sha256());
        }
        return items;
    }

    /**
     * Refuses what another plan wrote.
     *
     * @param found the items of the plan that {@code path} was written by
     * @param remedy what to do about it
     * @throws IndexMismatch naming the items that differ, with both values
     */
    void requireSame(Map<String, String> found, Path path, String remedy) {
        SortedMap<String, String> expected = items();
        if (!expected.equals(found)) {
            throw new IndexMismatch(
                    "the plan of " + path,
                    without(expected, found).toString(),
                    without(found, expected).toString(),
                    remedy);
        }
    }

    /** The items that the other plan lacks or has another value of. */
    private static SortedMap<String, String> without(Map<String, String> items, Map<String, String> other) {
        SortedMap<String, String> different = new TreeMap<>(items);
        different.entrySet().removeAll(other.entrySet());
        return different;
    }
}
