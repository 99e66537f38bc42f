package org.starkin.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;

/**
 * One passband's points made comparable between surveys. Brightness is upward (brighter is more), less its median and
 * divided by its 5th to 95th percentile. It is measured in magnitudes: fluxes are turned into them, each at least a
 * tenth of their 5th percentile so that a stray one near zero stays finite. Where that percentile is not above zero
 * (difference photometry, a source lost in noise) there are no magnitudes and the flux itself is scaled; then
 * {@link #amplitudeMag()} is NaN. Immutable.
 */
final class RelativeSeries {

    /** Further than this many ranges from the median a brightness says no more; it keeps the arithmetic finite. */
    private static final double FARTHEST = 1000;

    /** Errors are believed between these multiples of the median error: one tiny error must not outweigh the rest. */
    private static final double LEAST_ERROR_RATIO = 0.5;

    private static final double MOST_ERROR_RATIO = 10;

    /** The error over the range that pure Gaussian noise has: its 5th and 95th percentile are 3.29 sigma apart. */
    private static final double NOISE_ALONE = 1 / 3.29;

    private static final double LEAST_NOISE = 0.02;

    private final double[] times;
    private final double[] brightness;
    private final double[] weights;
    private final float[] errors;
    private final BandScale scale;

    private RelativeSeries(double[] times, double[] brightness, double[] weights, float[] errors, BandScale scale) {
        this.times = times;
        this.brightness = brightness;
        this.weights = weights;
        this.errors = errors;
        this.scale = scale;
    }

    /** The passbands of a cleaned light curve that vary at all, most points first, then by name. */
    static List<RelativeSeries> allOf(LightCurve cleaned) {
        double firstTime = cleaned.series().stream()
                .mapToDouble(series -> series.time(0))
                .min()
                .orElse(0);
        List<RelativeSeries> varying = new ArrayList<>();
        for (BandSeries series : cleaned.series()) {
            of(series, firstTime).ifPresent(varying::add);
        }
        varying.sort((one, other) -> Integer.compare(other.size(), one.size()));
        return varying;
    }

    private static Optional<RelativeSeries> of(BandSeries series, double firstTime) {
        double[] upward = series.values();
        double[] errors = series.errors();
        OptionalDouble zeroPoint = toUpward(series, upward, errors);
        Percentiles percentiles = Percentiles.of(upward);
        double range = percentiles.range();
        if (!(range > 0)) {
            return Optional.empty();
        }
        double median = percentiles.median();
        double[] times = series.times();
        for (int i = 0; i < upward.length; i++) {
            upward[i] = Math.clamp((upward[i] - median) / range, -FARTHEST, FARTHEST);
            times[i] -= firstTime;
        }
        double[] weights = weights(errors, upward.length, range);
        BandScale scale = zeroPoint.isPresent()
                ? BandScale.ofMagnitudes(series.passband(), zeroPoint.getAsDouble() - median, range)
                : BandScale.withoutMagnitudes(series.passband());
        return Optional.of(
                new RelativeSeries(times, upward, weights, relativeErrors(errors, upward.length, range), scale));
    }

    /**
     * Turns values and errors in place into upward magnitudes, or scaled flux.
     *
     * @return what an upward magnitude must be taken from to give the magnitude; empty where there are none
     */
    private static OptionalDouble toUpward(BandSeries series, double[] values, double[] errors) {
        if (series.unit().isMagnitude()) {
            for (int i = 0; i < values.length; i++) {
                values[i] = -values[i];
            }
            return OptionalDouble.of(0);
        }
        double largest = 0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        if (largest == 0) {
            return OptionalDouble.empty();
        }
        scale(values, largest);
        scale(errors, largest);
        double faintest = Percentiles.of(values).at(0.05) / 10;
        if (!(faintest > 0)) {
            return OptionalDouble.empty();
        }
        toMagnitudes(values, errors, faintest);
        return OptionalDouble.of(-2.5 * Math.log10(largest));
    }

    private static void scale(double[] numbers, double divisor) {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] /= divisor;
        }
    }

    private static void toMagnitudes(double[] fluxes, double[] errors, double faintest) {
        for (int i = 0; i < fluxes.length; i++) {
            double flux = Math.max(fluxes[i], faintest);
            fluxes[i] = 2.5 * Math.log10(flux);
            if (errors.length > 0) {
                errors[i] *= 2.5 / Math.log(10) / flux;
            }
        }
    }

    /**
     * Inverse squared errors over range. A passband without errors counts as noise alone, so that it does not drown one
     * that is known to be good; within one passband only the ratios matter.
     */
    private static double[] weights(double[] errors, int size, double range) {
        double[] known = Arrays.stream(errors)
                .filter(error -> error > 0 && error <= Double.MAX_VALUE)
                .toArray();
        double median =
                known.length == 0 ? NOISE_ALONE * range : Percentiles.of(known).median();
        double noise = Math.clamp(median / range, LEAST_NOISE, NOISE_ALONE);
        double[] weights = new double[size];
        Arrays.fill(weights, 1 / (noise * noise));
        for (int i = 0; i < errors.length; i++) {
            double ratio = errors[i] > 0 ? Math.clamp(errors[i] / median, LEAST_ERROR_RATIO, MOST_ERROR_RATIO) : 1;
            weights[i] /= ratio * ratio;
        }
        return weights;
    }

    private static float[] relativeErrors(double[] errors, int size, double range) {
        float[] relative = new float[size];
        for (int i = 0; i < errors.length; i++) {
            double ratio = errors[i] / range;
            relative[i] = ratio > 0 ? (float) Math.min(ratio, FARTHEST) : 0;
        }
        return relative;
    }

    /** The first point, and each that is at least {@code days} later than the last one taken. */
    RelativeSeries thinnedTo(double days) {
        int[] taken = new int[times.length];
        int count = 0;
        for (int i = 0; i < times.length; i++) {
            if (count == 0 || times[i] - times[taken[count - 1]] >= days) {
                taken[count++] = i;
            }
        }
        int[] rows = Arrays.copyOf(taken, count);
        float[] rowErrors = new float[count];
        for (int i = 0; i < count; i++) {
            rowErrors[i] = errors[rows[i]];
        }
        return new RelativeSeries(pick(times, rows), pick(brightness, rows), pick(weights, rows), rowErrors, scale);
    }

    private static double[] pick(double[] from, int[] rows) {
        double[] picked = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            picked[i] = from[rows[i]];
        }
        return picked;
    }

    int size() {
        return times.length;
    }

    /** Days since the star's first point in any passband. */
    double timeDays(int i) {
        return times[i];
    }

    /** Upward, in ranges from the median. */
    double brightness(int i) {
        return brightness[i];
    }

    /** A copy of the brightness, {@code double[n]}. */
    double[] brightness() {
        return brightness.clone();
    }

    /** The weight of a point, above zero. */
    double weight(int i) {
        return weights[i];
    }

    /** The 5th to 95th percentile in magnitudes; NaN where there are none. */
    double amplitudeMag() {
        return scale.amplitudeMag().orElse(Double.NaN);
    }

    /** The error in the unit of the brightness; 0 where it is not known. */
    float error(int i) {
        return errors[i];
    }

    /** What makes magnitudes of the brightness. */
    BandScale scale() {
        return scale;
    }
}
