package org.starkin.solr;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.starkin.index.Manifest;
import org.starkin.index.SkyJson;
import org.starkin.index.Space;
import org.starkin.index.SurveyProperty;

/**
 * What a collection says of the generation that it holds: the last that is written to it, so that one without it is unfinished.
 *
 * @param layout of the fields; raised whenever they are others
 * @param spaces by space
 */
record Published(int layout, Map<Space, OfSpace> spaces) {

    static final int LAYOUT = 1;

    /**
     * Of a space.
     *
     * @param manifest with the recall that was measured on the collection
     * @param mark as {@link org.starkin.index.SpaceHome#mark} says
     * @param hasStrangeness whether its stars' strangeness is known
     */
    record OfSpace(Manifest manifest, String mark, List<SurveyProperty> properties, boolean hasStrangeness) {
        OfSpace {
            properties = List.copyOf(properties);
        }
    }

    Published {
        spaces = Map.copyOf(new TreeMap<>(spaces));
    }

    byte[] bytes() throws IOException {
        return SkyJson.mapper().writeValueAsBytes(this);
    }

    /** @throws IOException where they are those of no record, or of one of another layout */
    static Published of(byte[] bytes) throws IOException {
        try {
            int layout = SkyJson.mapper().readTree(bytes).path("layout").asInt();
            if (layout != LAYOUT) {
                throw new IOException("its fields are those of layout " + layout + ", this program knows " + LAYOUT
                        + "; publish the survey again with this program");
            }
            return SkyJson.mapper().readValue(bytes, Published.class);
        } catch (JsonProcessingException e) {
            throw new IOException("what it says of itself cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}
