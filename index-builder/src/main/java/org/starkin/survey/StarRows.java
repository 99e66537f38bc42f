package org.starkin.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropCounts;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;

/** Gathers the points of one star in primitive arrays, and counts those left out. Not thread-safe. */
final class StarRows {

    /** More passbands than any survey has filters; a table with more has mistaken a column for the band. */
    static final int MOST_PASSBANDS = 64;

    /** The points of one passband, in growing arrays. */
    private static final class Points {

        private static final int FEWEST = 8;

        private double[] times = new double[FEWEST];
        private double[] values = new double[FEWEST];
        private double[] errors = new double[FEWEST];
        private int size;
        private boolean isAscending = true;

        void add(double time, double value, double error) {
            if (size == times.length) {
                int larger = 2 * size;
                times = Arrays.copyOf(times, larger);
                values = Arrays.copyOf(values, larger);
                errors = Arrays.copyOf(errors, larger);
            }
            isAscending &= size == 0 || Double.compare(times[size - 1], time) <= 0;
            times[size] = time;
            values[size] = value;
            errors[size] = error;
            size++;
        }

        /** The median of the finite values; NaN where there is none. */
        double median() {
            double[] sorted = Arrays.stream(values, 0, size)
                    .filter(Double::isFinite)
                    .sorted()
                    .toArray();
            return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
        }

        BandSeries series(Passband band, Meaning meaning) {
            int[] order = order();
            double[] sortedErrors = meaning.hasErrors() ? pick(errors, order) : new double[0];
            return BandSeries.of(band, meaning.unit(), pick(times, order), pick(values, order), sortedErrors);
        }

        private int[] order() {
            IntStream rows = IntStream.range(0, size);
            return isAscending
                    ? rows.toArray()
                    : rows.boxed()
                            .sorted((a, b) -> Double.compare(times[a], times[b]))
                            .mapToInt(Integer::intValue)
                            .toArray();
        }

        private static double[] pick(double[] from, int[] rows) {
            double[] to = new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                to[i] = from[rows[i]];
            }
            return to;
        }
    }

    private final int mostPoints;
    private final Map<String, Points> bands = new LinkedHashMap<>();
    private final Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
    private String lastBand = "";
    private Points lastPoints = new Points();
    private int points;
    private long offered;
    private long rows;

    StarRows(int mostPoints) {
        this.mostPoints = mostPoints;
    }

    /** Takes a point; points beyond the limits are counted but not kept. */
    void add(String band, double time, double value, double error) {
        rows++;
        offered++;
        if (isTooLarge()) {
            return;
        }
        if (points == 0 || !band.equals(lastBand)) {
            lastPoints = bands.computeIfAbsent(band, name -> new Points());
            lastBand = band;
        }
        if (!isTooLarge()) {
            lastPoints.add(time, value, error);
            points++;
        }
    }

    /** Counts a point that is left out. */
    void drop(DropReason reason) {
        rows++;
        dropped.merge(reason, 1, Integer::sum);
    }

    /** Takes all that another part of the same star holds, a level of its own brought to that of these points. */
    void addAll(StarRows other, StarPart.Level level, BrightnessUnit unit) {
        other.bands.forEach((band, from) -> {
            boolean isOwn = level == StarPart.Level.OWN;
            double scale = isOwn && !unit.isMagnitude() ? scale(band, from) : 1;
            double shift = isOwn && unit.isMagnitude() ? shift(band, from) : 0;
            for (int i = 0; i < from.size; i++) {
                add(band, from.times[i], scale * from.values[i] + shift, scale * from.errors[i]);
            }
        });
        other.dropped.forEach((reason, count) -> dropped.merge(reason, count, Integer::sum));
        long notKept = other.offered - other.points;
        offered += notKept;
        rows += other.rows - other.points;
    }

    private double scale(String band, Points other) {
        Points mine = bands.get(band);
        double scale = mine == null ? 1 : mine.median() / other.median();
        return scale > 0 && Double.isFinite(scale) ? scale : 1;
    }

    private double shift(String band, Points other) {
        Points mine = bands.get(band);
        double shift = mine == null ? 0 : mine.median() - other.median();
        return Double.isFinite(shift) ? shift : 0;
    }

    /** All points, kept or not. */
    long rows() {
        return rows;
    }

    /** The points kept. */
    int points() {
        return points;
    }

    /** The points left out, by reason. */
    DropCounts drops() {
        int total = dropped.values().stream().mapToInt(Integer::intValue).sum();
        return total == 0 ? DropCounts.NONE : new DropCounts(total, dropped);
    }

    boolean hasTooManyPassbands() {
        return bands.size() > MOST_PASSBANDS;
    }

    boolean isTooLarge() {
        return offered > mostPoints || hasTooManyPassbands();
    }

    /** The points in order of time within each passband. */
    LightCurve lightCurve(Meaning meaning) {
        List<BandSeries> series = new ArrayList<>();
        bands.forEach((name, points) -> series.add(points.series(new Passband(name), meaning)));
        return new LightCurve(meaning.timeSystem(), series);
    }
}
