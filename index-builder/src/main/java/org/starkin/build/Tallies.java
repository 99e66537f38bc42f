package org.starkin.build;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.DropReason;

/** Counts what becomes of stars and points. Not thread-safe. */
final class Tallies {

    private final Map<String, Long> rejects = new TreeMap<>();
    private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
    private long kept;
    private long points;

    void kept() {
        kept++;
    }

    void rejected(String reason) {
        rejects.merge(reason, 1L, Long::sum);
    }

    void points(DropCounts drops) {
        points += drops.read();
        drops.dropped().forEach((reason, count) -> dropped.merge(reason, (long) count, Long::sum));
    }

    long starsKept() {
        return kept;
    }

    Map<String, Long> rejects() {
        return rejects;
    }

    long pointsRead() {
        return points;
    }

    Map<DropReason, Long> dropped() {
        return dropped;
    }
}
