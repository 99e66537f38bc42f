package org.starkin.infer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.starkin.index.DecimalText;
import org.starkin.index.StarFilter;
import org.starkin.index.SurveyProperty;

/**
 * Under which names stars of the sky have a number as a property, and what it may be to be taken for it.
 *
 * @param least that it may be
 * @param most that it may be
 * @param names letters and digits alone, small
 */
public record KnownAs(double least, double most, Set<String> names) {

    public KnownAs {
        names = Set.copyOf(names);
    }

    /** The same with the names in one text, apart by blanks. */
    public static KnownAs of(double least, double most, String names) {
        return new KnownAs(least, most, Set.of(names.split(" ")));
    }

    /** Whether a property of that name is this: its letters and digits alone count. */
    public boolean isNamed(String property) {
        return names.contains(property.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    /** The first of a survey's properties that is this, and a number of some star. */
    public Optional<String> among(List<SurveyProperty> properties) {
        return properties.stream()
                .filter(property -> property.isNumber() && isNamed(property.name()))
                .map(SurveyProperty::name)
                .findFirst();
    }

    /** The number that a star has as the property of that name; nothing where it has none, or one that cannot be this. */
    public OptionalDouble number(Map<String, String> properties, String name) {
        double number = DecimalText.number(properties.getOrDefault(name, "").strip());
        return number >= least && number <= most ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** The numbers that are taken for it, as a filter has them. */
    public StarFilter.Range range() {
        return new StarFilter.Range(least, most);
    }
}
