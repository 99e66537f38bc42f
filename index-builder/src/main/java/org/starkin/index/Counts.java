package org.starkin.index;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.LightCurve;

/**
 * What a manifest counts of the stars of a survey, or of some of them.
 *
 * @param stars how many
 * @param points their photometric points
 * @param bands their passbands
 * @param classes stars by class
 */
record Counts(long stars, Manifest.Points points, List<Manifest.Band> bands, Map<String, Long> classes) {

    Counts {
        bands = List.copyOf(bands);
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    }

    /** Of one star. */
    static Counts of(Entry entry) {
        return switch (entry) {
            case Star star -> of(star.facts().label(), star.lightCurve(), star.drops());
            case Entry.Spectral star -> ofLabel(star.facts().label());
            case Entry.Joint star -> ofLabel(star.facts().label());
        };
    }

    private static Counts ofLabel(Optional<String> label) {
        return new Counts(1, new Manifest.Points(0, Map.of()), List.of(), classes(label));
    }

    private static Map<String, Long> classes(Optional<String> label) {
        return label.map(name -> Map.of(name, 1L)).orElse(Map.of());
    }

    /** Of one star that has a light curve. */
    static Counts of(Optional<String> label, LightCurve lightCurve, DropCounts drops) {
        List<Manifest.Band> bands = lightCurve.series().stream()
                .map(series -> new Manifest.Band(series.passband().name(), series.unit(), 1, series.size()))
                .toList();
        Map<DropReason, Long> dropped = drops.dropped().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().longValue()));
        return new Counts(1, new Manifest.Points(drops.read(), dropped), bands, classes(label));
    }

    /** Of a whole generation. */
    static Counts of(Manifest manifest) {
        return new Counts(manifest.stars().kept(), manifest.points(), manifest.bands(), manifest.classes());
    }
}
