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

    /** Errors below this share of the median error are taken to be this share, so no point weighs more than four others. */
    private static final double SMALLEST_ERROR = 0.5;

    /** The share of points that may count as bright outliers. */
    private static final double BRIGHTEST_SHARE = 0.02;

    /** How much further than that share from the median a point may lie. */
    private static final double BRIGHTEST_REACH = 1.2;

    /** A small change of flux in magnitudes: 2.5 / ln 10. */
    private static final double MAGNITUDES_PER_SHARE = 1.0857;

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
        int points = 0;
        for (Band band : bands) {
            points += band.size();
        }
        return points;
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
        double[] weight = weights(series.errors(), time.length);
        double[] value = faintness(series);
        clipBrightest(value);
        for (int i = 0; i < time.length; i++) {
            time[i] -= middle;
        }
        return normalised(time, weight, value, amplitudeMag(series));
    }

    /** A band of these arrays, which are changed: weights made to sum to 1, values to mean 0 and variance 1. */
    static Band normalised(double[] time, double[] weight, double[] value, double amplitudeMag) {
        double sum = Arrays.stream(weight).sum();
        double mean = 0;
        for (int i = 0; i < value.length; i++) {
            weight[i] /= sum;
            mean += weight[i] * value[i];
        }
        double variance = 0;
        for (int i = 0; i < value.length; i++) {
            value[i] -= mean;
            variance += weight[i] * value[i] * value[i];
        }
        double perSigma = variance > 0 ? 1 / Math.sqrt(variance) : 0;
        for (int i = 0; i < value.length; i++) {
            value[i] *= perSigma;
        }
        return new Band(time, weight, value, amplitudeMag);
    }

    /** Brightness from the first point, positive where fainter, in units of the greatest departure from it. */
    private static double[] faintness(BandSeries series) {
        double[] value = series.values();
        double origin = value[0];
        double scale = 0;
        for (double v : value) {
            scale = Math.max(scale, Math.abs(v - origin));
        }
        double sign = series.unit().isMagnitude() ? 1 : -1;
        for (int i = 0; i < value.length; i++) {
            value[i] = sign * (value[i] - origin) / scale;
        }
        return value;
    }

    /**
     * Draws in the very brightest points: bright outliers are cosmic rays, satellites and flares, which no period repeats.
     * The faint side stays as it is, for eclipses are rare and deep.
     */
    private static void clipBrightest(double[] faintness) {
        double[] sorted = faintness.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        double reach = median - sorted[(int) (BRIGHTEST_SHARE * sorted.length)];
        if (reach > 0) {
            double limit = median - BRIGHTEST_REACH * reach;
            for (int i = 0; i < faintness.length; i++) {
                faintness[i] = Math.max(faintness[i], limit);
            }
        }
    }

    private static double amplitudeMag(BandSeries series) {
        double[] sorted = series.values();
        Arrays.sort(sorted);
        int tail = sorted.length / 20;
        double range = sorted[sorted.length - 1 - tail] - sorted[tail];
        if (series.unit().isMagnitude()) {
            return range;
        }
        double median = sorted[sorted.length / 2];
        return median > 0 ? MAGNITUDES_PER_SHARE * range / median : 0;
    }

    /** Inverse variances in units of that of the median error; all 1 where there are no errors. */
    private static double[] weights(double[] errors, int n) {
        double[] known = Arrays.stream(errors).filter(e -> e > 0).sorted().toArray();
        double[] weight = new double[n];
        Arrays.fill(weight, 1);
        if (known.length > 0) {
            double median = known[known.length / 2];
            for (int i = 0; i < n; i++) {
                double error = errors[i] > 0 ? Math.max(errors[i] / median, SMALLEST_ERROR) : 1;
                weight[i] = 1 / (error * error);
            }
        }
        return weight;
    }
}
