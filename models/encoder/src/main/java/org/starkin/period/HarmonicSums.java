package org.starkin.period;

/**
 * Sums of a scan's power over the first harmonics of every frequency: {@code P(f) + P(2f) + ... + P(Hf)}, the cheap
 * stand-in for a multi-harmonic fit at every frequency, in which narrow eclipses stand out that one sinusoid misses.
 * Where the grid is too coarse for a harmonic, whose peak is as wide but moves {@code h} times faster, the highest of the
 * grid points that it may fall on counts. Harmonics above the grid count nothing.
 */
final class HarmonicSums {

    private HarmonicSums() {}

    /** Adds harmonic {@code h} of a scan to {@code sum[scan.grid().count()]}. */
    static void add(Scan scan, int h, float[] sum) {
        float[] power = scan.power();
        int half = h / 2;
        int end = Math.min(power.length, (power.length - 1 - half) / h + 1);
        for (int k = scan.grid().firstIndex(); k < end; k++) {
            float highest = 0;
            for (int at = h * k - half; at <= h * k + half; at++) {
                highest = Math.max(highest, power[at]);
            }
            sum[k] += highest;
        }
    }
}
