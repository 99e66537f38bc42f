package org.starkin.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.LightCurve;
import org.starkin.lightcurve.Passband;
import org.starkin.lightcurve.TimeSystem;

/** Gathers the points of one star in primitive arrays. */
final class StarRows {

    /** More passbands than any survey has filters; a table with more has mistaken a column for the band. */
    static final int MOST_PASSBANDS = 64;

    /** The points of one passband, in growing arrays. */
    private static final class Points {

        private double[] times = new double[64];
        private double[] values = new double[64];
        private double[] errors = new double[64];
        private int size;
        private boolean isAscending = true;

        void add(double time, double value, double error) {
            if (size == times.length) {
                int larger = size + (size >> 1);
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

        BandSeries series(Passband band, BrightnessUnit unit, boolean hasErrors) {
            int[] order = order();
            double[] sortedErrors = hasErrors ? pick(errors, order) : new double[0];
            return BandSeries.of(band, unit, pick(times, order), pick(values, order), sortedErrors);
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
    private String lastBand = "";
    private Points lastPoints = new Points();
    private int points;
    private int unreadable;
    private long rows;

    StarRows(int mostPoints) {
        this.mostPoints = mostPoints;
    }

    /** Takes a point; points beyond the limits are counted but not kept. */
    void add(String band, double time, double value, double error) {
        rows++;
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

    void addUnreadable() {
        rows++;
        unreadable++;
    }

    /** All rows, readable or not, kept or not. */
    long rows() {
        return rows;
    }

    /** The points kept. */
    int points() {
        return points;
    }

    int passbands() {
        return bands.size();
    }

    int unreadable() {
        return unreadable;
    }

    boolean hasTooManyPassbands() {
        return bands.size() > MOST_PASSBANDS;
    }

    boolean isTooLarge() {
        return rows - unreadable > mostPoints || hasTooManyPassbands();
    }

    /** The points in order of time within each passband. */
    LightCurve lightCurve(TimeSystem timeSystem, BrightnessUnit unit, boolean hasErrors) {
        List<BandSeries> series = new ArrayList<>();
        bands.forEach((name, points) -> series.add(points.series(new Passband(name), unit, hasErrors)));
        return new LightCurve(timeSystem, series);
    }
}
