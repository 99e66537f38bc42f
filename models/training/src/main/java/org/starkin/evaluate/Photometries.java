package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;

/** Makes photometry worse. */
public final class Photometries {

    private Photometries() {}

    /** So many points drawn from all passbands, or all where there are no more; passbands without a point are left out. */
    static LightCurve thinned(LightCurve whole, int points, SplittableRandom random) {
        int size = whole.size();
        if (size <= points) {
            return whole;
        }
        int[] order = IntStream.range(0, size).toArray();
        for (int i = 0; i < points; i++) {
            int other = i + random.nextInt(size - i);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        int[] chosen = Arrays.copyOf(order, points);
        Arrays.sort(chosen);
        List<BandSeries> series = new ArrayList<>();
        int first = 0;
        for (BandSeries one : whole.series()) {
            int from = first;
            int[] rows = IntStream.of(chosen)
                    .filter(row -> row >= from && row < from + one.size())
                    .map(row -> row - from)
                    .toArray();
            if (rows.length > 0) {
                series.add(one.select(rows));
            }
            first += one.size();
        }
        return new LightCurve(whole.timeSystem(), series);
    }

    /**
     * The light curve with Gaussian noise added, of so many times the variance of each passband; errors grow likewise.
     */
    public static LightCurve noisier(LightCurve whole, double variances, SplittableRandom random) {
        List<BandSeries> series = new ArrayList<>();
        for (BandSeries one : whole.series()) {
            double[] values = one.values();
            double noise = Math.sqrt(variances) * deviation(values);
            double[] errors = one.errors();
            for (int i = 0; i < values.length; i++) {
                values[i] += noise * random.nextGaussian();
            }
            for (int i = 0; i < errors.length; i++) {
                errors[i] = Math.hypot(errors[i], noise);
            }
            series.add(BandSeries.of(one.passband(), one.unit(), one.times(), values, errors));
        }
        return new LightCurve(whole.timeSystem(), series);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }
}
