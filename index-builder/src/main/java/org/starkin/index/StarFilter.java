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
 */
public record StarFilter(Set<String> classes, Map<Quantity, Range> ranges, Optional<Cone> cone, Set<String> ids) {

    /** The most classes, and the most ids, that a filter may name. */
    public static final int MOST_NAMED = 10_000;

    /** All stars. */
    public static final StarFilter NONE = new StarFilter(Set.of(), Map.of(), Optional.empty(), Set.of());

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
        TIME_SPAN_DAYS(StarDocument.TIME_SPAN_DAYS);

        private final String field;

        Quantity(String field) {
            this.field = field;
        }

        String field() {
            return field;
        }
    }

    /**
     * Both ends count.
     *
     * @param least minus infinity where there is no least
     * @param most infinity where there is no most
     */
    public record Range(double least, double most) {
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
        classes = Collections.unmodifiableSet(new TreeSet<>(classes));
        ranges = Collections.unmodifiableMap(new TreeMap<>(ranges));
        ids = Collections.unmodifiableSet(new TreeSet<>(ids));
    }

    private static void requireFew(String what, int count) {
        if (count > MOST_NAMED) {
            throw new IllegalArgumentException(
                    "a filter names " + count + " " + what + "; at most " + MOST_NAMED + " are allowed");
        }
    }
}
