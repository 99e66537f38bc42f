package org.starkin.lightcurve;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The photometry of one star: one series a passband, all in one time system. Immutable. Series are held in the order of
 * their passband's name, so that the same photometry is the same light curve whatever the order of the file.
 *
 * @param timeSystem what the times mean
 * @param series one for each passband, no passband twice; may be empty
 */
public record LightCurve(TimeSystem timeSystem, List<BandSeries> series) {

    public LightCurve {
        series = series.stream()
                .sorted(Comparator.comparing(BandSeries::passband))
                .toList();
        Set<Passband> seen = new HashSet<>();
        for (BandSeries one : series) {
            if (!seen.add(one.passband())) {
                throw new IllegalArgumentException("passband " + one.passband().name()
                        + " appears in two series; a light curve holds one series a passband");
            }
        }
    }

    /** The number of points over all passbands. */
    public int size() {
        return series.stream().mapToInt(BandSeries::size).sum();
    }

    /** The passbands, in the order of their names. */
    public List<Passband> passbands() {
        return series.stream().map(BandSeries::passband).toList();
    }

    /** Days from the first to the last point over all passbands; 0 for fewer than two points. */
    public double timeSpanDays() {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (BandSeries one : series) {
            for (int i = 0; i < one.size(); i++) {
                first = Math.min(first, one.time(i));
                last = Math.max(last, one.time(i));
            }
        }
        return last > first ? last - first : 0;
    }
}
