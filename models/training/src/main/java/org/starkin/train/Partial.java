package org.starkin.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.starkin.evaluate.Photometries;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;

/**
 * A part of a light curve: what the same survey might have had of the same star in less time, with fewer visits or a
 * noisier camera. Time is never stretched or reversed, brightness never turned over.
 */
final class Partial {

    /** A part has at least this many points, where the whole has. */
    static final int FEWEST_POINTS = 20;

    private static final double LEAST_SHARE = 0.15;
    private static final double NOISY_SHARE = 0.3;

    /** Noise in standard deviations of the passband, at most. */
    private static final double MOST_NOISE = 0.3;

    private Partial() {}

    /** A random part of {@code whole}: a run of time, or points here and there, sometimes with noise added. */
    static LightCurve of(LightCurve whole, SplittableRandom random) {
        double share = LEAST_SHARE + (1 - LEAST_SHARE) * random.nextDouble();
        share = Math.clamp((double) FEWEST_POINTS / whole.size(), share, 1.0);
        boolean asRun = random.nextBoolean();
        double noise = random.nextDouble() < NOISY_SHARE ? MOST_NOISE * random.nextDouble() : 0;
        double start = random.nextDouble() * (1 - share);
        List<BandSeries> parts = new ArrayList<>();
        for (BandSeries series : whole.series()) {
            parts.add(
                    series.select(asRun ? run(series.size(), start, share) : scattered(series.size(), share, random)));
        }
        LightCurve part = new LightCurve(whole.timeSystem(), parts);
        return noise > 0 ? Photometries.noisier(part, noise * noise, random) : part;
    }

    private static int[] run(int size, double start, double share) {
        int from = (int) (start * size);
        int to = Math.min(size, (int) Math.ceil((start + share) * size));
        int[] rows = new int[to - from];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = from + i;
        }
        return rows;
    }

    private static int[] scattered(int size, double share, SplittableRandom random) {
        int[] rows = new int[size];
        int kept = 0;
        for (int row = 0; row < size; row++) {
            if (random.nextDouble() < share) {
                rows[kept++] = row;
            }
        }
        return Arrays.copyOf(rows, kept);
    }
}
