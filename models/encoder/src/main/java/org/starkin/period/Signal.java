package org.starkin.period;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;

/**
 * A light curve as the fits see it: passbands that can bear a fit, times centred, weights normalised. Each passband is
 * measured in its own scatter, so passbands of unlike units, amplitudes and noise add up.
 *
 * @param bands those with enough points and any variance; may be empty
 * @param spanDays from the first to the last time of all bands; 0 where there is no band
 */
record Signal(List<Band> bands, double spanDays) {

    /** A sinusoid with a floating mean has three unknowns; with fewer points than this any frequency fits. */
    static final int FEWEST_POINTS = 6;

    /** Errors below this share of the median error are taken to be this share: none is ten times the typical point. */
    private static final double SMALLEST_ERROR = 0.5;

    /** Scatter below this share of the values themselves is rounding. */
    private static final double SMALLEST_SCATTER = 1e-12;

    Signal {
        bands = List.copyOf(bands);
    }

    static Signal of(LightCurve lightCurve) {
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        List<BandSeries> usable = new ArrayList<>();
        for (BandSeries series : lightCurve.series()) {
            if (series.size() >= FEWEST_POINTS && varies(series)) {
                usable.add(series);
                first = Math.min(first, series.time(0));
                last = Math.max(last, series.time(series.size() - 1));
            }
        }
        double middle = 0.5 * (first + last);
        return new Signal(
                usable.stream().map(series -> band(series, middle)).toList(), usable.isEmpty() ? 0 : last - first);
    }

    /** Points over all bands. */
    int size() {
        return bands.stream().mapToInt(Band::size).sum();
    }

    private static boolean varies(BandSeries series) {
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < series.size(); i++) {
            smallest = Math.min(smallest, series.value(i));
            largest = Math.max(largest, series.value(i));
        }
        double range = largest - smallest;
        double scale = Math.max(Math.abs(largest), Math.abs(smallest));
        return Double.isFinite(range) && range > SMALLEST_SCATTER * scale && range > Double.MIN_NORMAL;
    }

    private static Band band(BandSeries series, double middle) {
        double[] time = series.times();
        double[] value = series.values();
        double[] weight = weights(series.errors(), value.length);
        double origin = value[0];
        double scale = 0;
        for (double v : value) {
            scale = Math.max(scale, Math.abs(v - origin));
        }
        double mean = 0;
        for (int i = 0; i < value.length; i++) {
            time[i] -= middle;
            value[i] = (value[i] - origin) / scale;
            mean += weight[i] * value[i];
        }
        double variance = 0;
        for (int i = 0; i < value.length; i++) {
            value[i] -= mean;
            variance += weight[i] * value[i] * value[i];
        }
        double perSigma = 1 / Math.sqrt(variance);
        for (int i = 0; i < value.length; i++) {
            value[i] *= perSigma;
        }
        return new Band(time, weight, value);
    }

    /** Inverse variances that sum to 1; equal where there are no errors. */
    private static double[] weights(double[] errors, int n) {
        double[] known = Arrays.stream(errors).filter(e -> e > 0).sorted().toArray();
        double[] weight = new double[n];
        if (known.length == 0) {
            Arrays.fill(weight, 1.0 / n);
            return weight;
        }
        double median = known[known.length / 2];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double error = errors[i] > 0 ? errors[i] / median : 1;
            double floored = Math.max(error, SMALLEST_ERROR);
            weight[i] = 1 / (floored * floored);
            sum += weight[i];
        }
        for (int i = 0; i < n; i++) {
            weight[i] /= sum;
        }
        return weight;
    }
}
