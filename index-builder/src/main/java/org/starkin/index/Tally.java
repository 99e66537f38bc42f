package org.starkin.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.starkin.lightcurve.DropReason;

/** Adds up, while a survey is written, what its manifest tells. Not thread-safe. */
final class Tally {

    private final Map<String, Long> classes = new TreeMap<>();
    private final Map<String, Manifest.Band> bands = new TreeMap<>();
    private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
    private long stars;
    private long pointsRead;

    void add(Counts counts) {
        change(counts, 1);
    }

    /** Takes away what was added before. */
    void remove(Counts counts) {
        change(counts, -1);
    }

    Counts counts() {
        return new Counts(stars, new Manifest.Points(pointsRead, dropped), List.copyOf(bands.values()), classes);
    }

    private void change(Counts counts, int sign) {
        stars += sign * counts.stars();
        pointsRead += sign * counts.points().read();
        counts.points().dropped().forEach((reason, count) -> change(dropped, reason, sign * count));
        counts.classes().forEach((label, count) -> change(classes, label, sign * count));
        counts.bands().forEach(band -> change(band, sign));
    }

    private void change(Manifest.Band by, int sign) {
        String key = by.name() + " " + by.unit();
        Manifest.Band before = bands.getOrDefault(key, new Manifest.Band(by.name(), by.unit(), 0, 0));
        Manifest.Band now = new Manifest.Band(
                by.name(), by.unit(), before.stars() + sign * by.stars(), before.points() + sign * by.points());
        if (now.stars() == 0) {
            bands.remove(key);
        } else {
            bands.put(key, now);
        }
    }

    private static <K> void change(Map<K, Long> counts, K key, long by) {
        long now = counts.getOrDefault(key, 0L) + by;
        if (now == 0) {
            counts.remove(key);
        } else {
            counts.put(key, now);
        }
    }
}
