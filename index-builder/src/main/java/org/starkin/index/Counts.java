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
    static Counts of(Optional<String> label, LightCurve lightCurve, DropCounts drops) {
        List<Manifest.Band> bands = lightCurve.series().stream()
                .map(series -> new Manifest.Band(series.passband().name(), series.unit(), 1, series.size()))
                .toList();
        Map<DropReason, Long> dropped = drops.dropped().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().longValue()));
        Map<String, Long> classes = label.map(name -> Map.of(name, 1L)).orElse(Map.of());
        return new Counts(1, new Manifest.Points(drops.read(), dropped), bands, classes);
    }

    /** Of a whole generation. */
    static Counts of(Manifest manifest) {
        return new Counts(manifest.stars().kept(), manifest.points(), manifest.bands(), manifest.classes());
    }
}
