package org.starkin.simulate;

import java.util.Arrays;

/**
 * What changes slowly: means of bins of time, joined by straight lines. Defined at all times: after its last bin it
 * begins again, a while later, so that no piece of it is ever stretched or reversed. The width of the bins is the one of
 * least Bayesian information criterion. Immutable.
 */
final class SlowCurve {

    /** Bins are halved this often at most: from the whole span to a 512th of it. */
    private static final int MOST_HALVINGS = 9;

    private static final int FEWEST_POINTS_A_BIN = 2;

    /** From the last bin to the first of the next round: a share of the span (our choice). */
    private static final double REST_SHARE = 0.05;

    private static final double SMALLEST = 1e-12;

    private final double[] times;
    private final double[] values;
    private final double roundDays;

    private SlowCurve(double[] times, double[] values, double roundDays) {
        this.times = times;
        this.values = values;
        this.roundDays = roundDays;
    }

    /**
     * The best curve through the points, which is a constant where nothing changes.
     *
     * @param points times ascending
     * @param narrowestDays no bin is narrower
     */
    static SlowCurve fit(SeriesPoints points, double narrowestDays) {
        SlowCurve best = new SlowCurve(new double[] {0}, new double[] {points.mean()}, 1);
        double least = criterion(points, best);
        for (int halvings = 1; halvings <= MOST_HALVINGS; halvings++) {
            double width = points.spanDays() / (1 << halvings);
            if (width < narrowestDays || width <= 0) {
                break;
            }
            SlowCurve tried = binned(points, width);
            double criterion = criterion(points, tried);
            if (criterion < least) {
                least = criterion;
                best = tried;
            }
        }
        return best;
    }

    private static SlowCurve binned(SeriesPoints points, double width) {
        double[] times = new double[points.size()];
        double[] values = new double[points.size()];
        int bins = 0;
        int first = 0;
        while (first < points.size()) {
            int end = first;
            double weight = 0;
            double time = 0;
            double value = 0;
            while (end < points.size()
                    && (points.time(end) - points.time(first) < width || end - first < FEWEST_POINTS_A_BIN)) {
                weight += points.weight(end);
                time += points.weight(end) * (points.time(end) - points.time(first));
                value += points.weight(end) * points.value(end);
                end++;
            }
            times[bins] = points.time(first) + time / weight;
            values[bins++] = value / weight;
            first = end;
        }
        double span = times[bins - 1] - times[0];
        return new SlowCurve(Arrays.copyOf(times, bins), Arrays.copyOf(values, bins), span * (1 + REST_SHARE) + width);
    }

    private static double criterion(SeriesPoints points, SlowCurve curve) {
        double squares = 0;
        for (int i = 0; i < points.size(); i++) {
            double residual = points.value(i) - curve.at(points.time(i));
            squares += points.weight(i) * residual * residual;
        }
        return points.size() * Math.log(Math.max(SMALLEST, squares)) + curve.times.length * Math.log(points.size());
    }

    /** How many numbers it was fitted by. */
    int parameters() {
        return times.length;
    }

    double at(double time) {
        int last = times.length - 1;
        double rounds = Math.floor((time - times[0]) / roundDays);
        double within = time - rounds * roundDays;
        if (within >= times[last]) {
            double share = (within - times[last]) / (times[0] + roundDays - times[last]);
            return values[last] + share * (values[0] - values[last]);
        }
        int place = Arrays.binarySearch(times, within);
        if (place >= 0) {
            return values[place];
        }
        int after = -place - 1;
        if (after == 0) {
            return values[0];
        }
        double share = (within - times[after - 1]) / (times[after] - times[after - 1]);
        return values[after - 1] + share * (values[after] - values[after - 1]);
    }
}
