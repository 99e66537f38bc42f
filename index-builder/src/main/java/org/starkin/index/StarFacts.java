package org.starkin.index;

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
 * @param properties every other column of the objects table, by name, as text
 * @param periods the periods that the search found, likeliest first, 0 to 3
 * @param summary its brightness, amplitude, points and time span
 */
public record StarFacts(
        StarId id,
        Optional<SkyPosition> position,
        Optional<String> label,
        OptionalDouble cataloguePeriodDays,
        Map<String, String> properties,
        List<Period> periods,
        Summary summary) {

    public StarFacts {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        periods = List.copyOf(periods);
    }
}
