package org.starkin.spectrum;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many pixels of a spectrum were read and how many dropped, by reason. Immutable.
 *
 * @param read pixels looked at
 * @param dropped pixels dropped, by reason; reasons that dropped none are absent
 */
public record PixelCounts(int read, Map<PixelDrop, Integer> dropped) {

    public PixelCounts {
        EnumMap<PixelDrop, Integer> copy = new EnumMap<>(PixelDrop.class);
        copy.putAll(dropped);
        copy.values().removeIf(count -> count == 0);
        dropped = Collections.unmodifiableMap(copy);
    }

    /** The pixels that were used. */
    public int used() {
        return read - dropped.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many were dropped for a reason. */
    public int of(PixelDrop reason) {
        return dropped.getOrDefault(reason, 0);
    }
}
