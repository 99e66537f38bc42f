package org.starkin.lightcurve;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many points were read and how many dropped, by reason. Immutable.
 *
 * @param read points looked at
 * @param dropped points dropped, by reason; reasons that dropped none are absent
 */
public record DropCounts(int read, Map<DropReason, Integer> dropped) {

    public static final DropCounts NONE = new DropCounts(0, Map.of());

    public DropCounts {
        EnumMap<DropReason, Integer> copy = new EnumMap<>(DropReason.class);
        copy.putAll(dropped);
        dropped = Collections.unmodifiableMap(copy);
    }

    /** The number of points dropped for any reason. */
    public int total() {
        return dropped.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The points of both, added by reason. */
    public DropCounts plus(DropCounts other) {
        EnumMap<DropReason, Integer> sum = new EnumMap<>(DropReason.class);
        sum.putAll(dropped);
        other.dropped.forEach((reason, count) -> sum.merge(reason, count, Integer::sum));
        return new DropCounts(read + other.read, sum);
    }
}
