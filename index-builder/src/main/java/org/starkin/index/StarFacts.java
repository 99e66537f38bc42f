package org.starkin.index;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.starkin.period.Period;
import org.starkin.view.Summary;

/**
 * What is known of a star beside its photometry and its vector: all that a table of results shows.
 *
 * @param id its survey and object id
 * @param position where it is, if the objects table says
 * @param label its class, if known, as the objects table spells it
 * @param cataloguePeriodDays the period that the objects table gives, days
 * @param properties every other column of the objects table, by name, as text; {@value #JOINED_IDS} lists the ids of all
 *     that was joined to this star
 * @param periods the periods that the search found, likeliest first, 0 to 3
 * @param summary the brightness, amplitude, points and time span of its light curve, if it has one
 */
public record StarFacts(
        StarId id,
        Optional<SkyPosition> position,
        Optional<String> label,
        OptionalDouble cataloguePeriodDays,
        Map<String, String> properties,
        List<Period> periods,
        Optional<Summary> summary) {

    /** The property of a star joined of several of the survey's objects: the ids of all, with blanks between. */
    public static final String JOINED_IDS = "joined_ids";

    public StarFacts {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        periods = List.copyOf(periods);
    }

    /** A star that has a light curve. */
    public StarFacts(
            StarId id,
            Optional<SkyPosition> position,
            Optional<String> label,
            OptionalDouble cataloguePeriodDays,
            Map<String, String> properties,
            List<Period> periods,
            Summary summary) {
        this(id, position, label, cataloguePeriodDays, properties, periods, Optional.of(summary));
    }

    /** What both say of the star; where they differ, what this one says. */
    StarFacts or(StarFacts other) {
        Map<String, String> all = new TreeMap<>(other.properties);
        all.putAll(properties);
        return new StarFacts(
                id,
                position.or(other::position),
                label.or(other::label),
                cataloguePeriodDays.isPresent() ? cataloguePeriodDays : other.cataloguePeriodDays,
                all,
                periods.isEmpty() ? other.periods : periods,
                summary.or(other::summary));
    }

    /** The ids, other than its own, by which the survey knows it. */
    public List<String> otherIds() {
        return Arrays.stream(properties.getOrDefault(JOINED_IDS, "").split(" "))
                .filter(other -> !other.isEmpty() && !other.equals(id.objectId()))
                .toList();
    }
}
