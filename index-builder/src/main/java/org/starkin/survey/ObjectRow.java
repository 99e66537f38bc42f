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

    /** A star of which nothing else is known. */
    public static ObjectRow of(String objectId) {
        return new ObjectRow(objectId, Optional.empty(), Optional.empty(), OptionalDouble.empty(), Map.of());
    }

    /** A star of which only the position is known. */
    static ObjectRow at(String objectId, Optional<SkyPosition> position) {
        return new ObjectRow(objectId, position, Optional.empty(), OptionalDouble.empty(), Map.of());
    }

    /** What both say of the star; where they differ, what this one says. */
    public ObjectRow or(ObjectRow other) {
        Map<String, String> all = new TreeMap<>(other.properties);
        all.putAll(properties);
        return new ObjectRow(
                objectId,
                position.or(other::position),
                label.or(other::label),
                periodDays.isPresent() ? periodDays : other.periodDays,
                all);
    }

    /** The same star by another id. */
    ObjectRow named(String other) {
        return new ObjectRow(other, position, label, periodDays, properties);
    }

    /** The same star with one more property. */
    ObjectRow with(String name, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(name, value);
        return new ObjectRow(objectId, position, label, periodDays, more);
    }
}
