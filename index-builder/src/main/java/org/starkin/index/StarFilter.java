package org.starkin.index;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Among which stars to search: those that meet every condition. A star of which a quantity is not known meets no condition on
 * it.
 *
 * @param classes the star's class is one of these; no condition where empty
 * @param ranges the star's quantities lie within these
 * @param cone the star lies within this
 * @param ids the star's id is one of these; no condition where empty
 * @param properties what the star's properties must be, by name
 * @param having in each of these spaces the star has a vector; asked of the joint space alone, which knows
 */
public record StarFilter(
        Set<String> classes,
        Map<Quantity, Range> ranges,
        Optional<Cone> cone,
        Set<String> ids,
        Map<String, Condition> properties,
        Set<Space> having) {

    /** The most classes, the most ids, and the most texts of a property, that a filter may name. */
    public static final int MOST_NAMED = 10_000;

    /** The most properties that a filter may name. */
    public static final int MOST_PROPERTIES = 32;

    /** The longest name of a property that a filter may spell, in characters. */
    public static final int LONGEST_PROPERTY_NAME = 256;

    /** The longest text of a property that a filter may spell, in characters: as long as an objects table may have it. */
    public static final int LONGEST_PROPERTY_TEXT = 1_000;

    /** All stars. */
    public static final StarFilter NONE = new StarFilter(Set.of(), Map.of(), Optional.empty(), Set.of());

    /** What a property must be. */
    public sealed interface Condition {}

    /**
     * One of these, to the letter.
     *
     * @param texts at least one
     */
    public record OneOf(Set<String> texts) implements Condition {
        public OneOf {
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("names no text; name at least one");
            }
            requireFew("texts", texts.size());
            texts.forEach(text -> requireShort("text", text, LONGEST_PROPERTY_TEXT));
            texts = Collections.unmodifiableSet(new TreeSet<>(texts));
        }
    }

    /** What a range may be of. */
    public enum Quantity {
        /** Of the likeliest period that the search found, days. */
        PERIOD_DAYS(StarDocument.PERIOD_DAYS),
        /** Of the period that the objects table gives, days. */
        CATALOGUE_PERIOD_DAYS(StarDocument.CATALOGUE_PERIOD_DAYS),
        /** From the 5th to the 95th percentile, magnitudes. */
        AMPLITUDE_MAG(StarDocument.AMPLITUDE_MAG),
        /** The median of the passband with most points, in its own unit: a magnitude, or a flux. */
        BRIGHTNESS(StarDocument.BRIGHTNESS),
        /** Points over all passbands. */
        POINTS(StarDocument.POINTS),
        /** From the first to the last point, days. */
        TIME_SPAN_DAYS(StarDocument.TIME_SPAN_DAYS),
        /** The share of the other stars of the survey that are less strange, percent; of a survey without it not known. */
        STRANGENESS_PERCENTILE("");

        private final String field;

        Quantity(String field) {
            this.field = field;
        }

        /** The name of the field that holds it; empty where it is in none. */
        public String field() {
            return field;
        }

        /** Whether it is a field of the stars' documents. */
        public boolean isField() {
            return !field.isEmpty();
        }
    }

    /**
     * Both ends count. A property is within it where it is a decimal number, as a double.
     *
     * @param least minus infinity where there is no least
     * @param most infinity where there is no most
     */
    public record Range(double least, double most) implements Condition {

        boolean has(double value) {
            return value >= least && value <= most;
        }

        public Range {
            if (!(least <= most)) {
                throw new IllegalArgumentException(
                        "the range from " + least + " to " + most + " holds nothing; give the lesser end first");
            }
        }
    }

    /**
     * A part of the sky.
     *
     * @param radiusArcsec 0 to 648,000 (half a turn), inclusive
     */
    public record Cone(SkyPosition centre, double radiusArcsec) {
        public Cone {
            ConeSearch.requireRadius(radiusArcsec);
        }
    }

    public StarFilter {
        requireFew("classes", classes.size());
        requireFew("ids", ids.size());
        if (properties.size() > MOST_PROPERTIES) {
            throw new IllegalArgumentException(
                    "a filter names " + properties.size() + " properties; at most " + MOST_PROPERTIES + " are allowed");
        }
        properties.keySet().forEach(name -> requireShort("name", name, LONGEST_PROPERTY_NAME));
        classes = Collections.unmodifiableSet(new TreeSet<>(classes));
        ranges = Collections.unmodifiableMap(new TreeMap<>(ranges));
        ids = Collections.unmodifiableSet(new TreeSet<>(ids));
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
        having = Set.copyOf(having);
    }

    /** Stars that have whatever vectors. */
    public StarFilter(
            Set<String> classes,
            Map<Quantity, Range> ranges,
            Optional<Cone> cone,
            Set<String> ids,
            Map<String, Condition> properties) {
        this(classes, ranges, cone, ids, properties, Set.of());
    }

    /** The same, of stars that have a vector in that space too. */
    public StarFilter having(Space space) {
        Set<Space> all = new TreeSet<>(having);
        all.add(space);
        return new StarFilter(classes, ranges, cone, ids, properties, all);
    }

    /** Stars of any properties. */
    public StarFilter(Set<String> classes, Map<Quantity, Range> ranges, Optional<Cone> cone, Set<String> ids) {
        this(classes, ranges, cone, ids, Map.of());
    }

    /** Stars of these properties, whatever else they are. */
    public static StarFilter ofProperties(Map<String, Condition> properties) {
        return new StarFilter(Set.of(), Map.of(), Optional.empty(), Set.of(), properties);
    }

    private static void requireFew(String what, int count) {
        if (count > MOST_NAMED) {
            throw new IllegalArgumentException(
                    "a filter names " + count + " " + what + "; at most " + MOST_NAMED + " are allowed");
        }
    }

    private static void requireShort(String what, String given, int longest) {
        if (given.length() > longest) {
            throw new IllegalArgumentException("the " + what + " of a property has " + given.length()
                    + " characters; at most " + longest + " can be asked for");
        }
    }
}
