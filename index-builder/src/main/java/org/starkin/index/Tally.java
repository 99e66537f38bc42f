package org.starkin.index;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.DropReason;

/** Counts, while a survey is written, what its manifest tells. Not thread-safe. */
final class Tally {

    private final Map<String, Long> classes = new TreeMap<>();
    private final Map<String, Manifest.Band> bands = new TreeMap<>();
    private final Map<DropReason, Long> dropped = new EnumMap<>(DropReason.class);
    private long stars;
    private long pointsRead;

    void add(Star star) {
        stars++;
        star.facts().label().ifPresent(label -> classes.merge(label, 1L, Long::sum));
        for (BandSeries series : star.lightCurve().series()) {
            Manifest.Band band = new Manifest.Band(series.passband().name(), series.unit(), 1, series.size());
            bands.merge(band.name() + " " + band.unit(), band, Tally::sum);
        }
        pointsRead += star.drops().read();
        star.drops().dropped().forEach((reason, count) -> dropped.merge(reason, (long) count, Long::sum));
    }

    private static Manifest.Band sum(Manifest.Band one, Manifest.Band other) {
        return new Manifest.Band(one.name(), one.unit(), one.stars() + other.stars(), one.points() + other.points());
    }

    long stars() {
        return stars;
    }

    Manifest.Points points() {
        return new Manifest.Points(pointsRead, dropped);
    }

    List<Manifest.Band> bands() {
        return List.copyOf(bands.values());
    }

    Map<String, Long> classes() {
        return classes;
    }
}
