package org.starkin.build;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.DropReason;

/** Counts what becomes of stars and points. Not thread-safe. */
final class Tallies {

    /**
     * The counts at one moment.
     *
     * @param starsRead stars whose photometry was read
     * @param starsKept stars that have a vector
     * @param rejects inputs without one, by reason
     * @param pointsRead points of the stars read
     * @param pointsDropped those dropped, by reason
     */
    record Counts(
            long starsRead,
            long starsKept,
            Map<String, Long> rejects,
            long pointsRead,
            Map<DropReason, Long> pointsDropped) {

        static final Counts NONE = new Counts(0, 0, Map.of(), 0, Map.of());
    }

    private final Map<String, Long> rejects = new TreeMap<>();
    private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
    private long read;
    private long kept;
    private long points;

    /** Goes on from these counts. */
    Tallies(Counts before) {
        rejects.putAll(before.rejects());
        dropped.putAll(before.pointsDropped());
        read = before.starsRead();
        kept = before.starsKept();
        points = before.pointsRead();
    }

    void read() {
        read++;
    }

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

    Counts counts() {
        return new Counts(read, kept, new TreeMap<>(rejects), points, Map.copyOf(dropped));
    }
}
