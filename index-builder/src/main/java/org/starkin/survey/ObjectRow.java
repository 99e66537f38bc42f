package org.starkin.survey;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.starkin.index.SkyPosition;

/**
 * One row of an objects table: what is known of a star beside its photometry.
 *
 * @param objectId the survey's own id
 * @param position ICRS, where {@code ra} and {@code dec} are given
 * @param label its class, as the table spells it
 * @param periodDays its catalogue period in days
 * @param properties every other column that is not empty, by the column's name
 */
public record ObjectRow(
        String objectId,
        Optional<SkyPosition> position,
        Optional<String> label,
        OptionalDouble periodDays,
        Map<String, String> properties) {

    public ObjectRow {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }
}
