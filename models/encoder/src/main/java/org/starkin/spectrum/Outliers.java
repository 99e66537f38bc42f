package org.starkin.spectrum;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Finds cosmic rays and dead pixels: far from the running median, by the scatter around it (median absolute deviation)
 * and by the pixel's own error, and narrower than the spectrograph can make a line. So emission lines stay, however
 * bright.
 */
final class Outliers {

    /** Pixels on either side of a running median: 11 in all, several times a line's width at usual samplings. */
    private static final int REACH = 5;

    /** Pixels that share one measure of scatter. */
    private static final int BLOCK = 100;

    /** Beyond this many times the scatter or the error. */
    private static final double FAR = 8;

    /** A cosmic ray stands out by this share of the flux around it; less does no harm. */
    private static final double BRIGHT = 0.3;

    /** A dead pixel has less than this share of the flux around it. */
    private static final double DARK = 0.1;

    /**
     * The next pixel has no more than this share of a lone peak. At two and a half pixels a line's full width at half
     * maximum, as SDSS and LAMOST sample, the pixel beside a line's peak has 0.64 of it at least.
     */
    private static final double ALONE = 0.4;

    /** The same for the pixels on both sides of a peak of two: 0.33 of a line so sampled. */
    private static final double PAIR = 0.25;

    /** From Gaussian scatter to the median absolute deviation. */
    private static final double MAD_TO_SIGMA = 1.4826;

    private final double[] flux;
    private final double[] errors;
    private final double[] deviation;
    private final double[] median;

    private Outliers(double[] flux, double[] errors) {
        this.flux = flux;
        this.errors = errors;
        this.median = runningMedian(flux);
        this.deviation = new double[flux.length];
        Arrays.setAll(deviation, i -> flux[i] - median[i]);
    }

    /**
     * The outlying ones of consecutive pixels.
     *
     * @param flux finite
     * @param errors of the same length; zeros where they are not known
     */
    static BitSet find(double[] flux, double[] errors) {
        BitSet found = new BitSet();
        if (flux.length < BLOCK / 2) {
            return found;
        }
        Outliers outliers = new Outliers(flux, errors);
        BitSet far = outliers.far();
        for (int i = far.nextSetBit(0); i >= 0; i = far.nextSetBit(i)) {
            int end = far.nextClearBit(i);
            if (outliers.isNarrow(i, end)) {
                found.set(i, end);
            }
            i = end;
        }
        return found;
    }

    private static double[] runningMedian(double[] values) {
        double[] medians = new double[values.length];
        double[] window = new double[2 * REACH + 1];
        for (int i = 0; i < values.length; i++) {
            int from = Math.max(0, i - REACH);
            int count = Math.min(values.length, i + REACH + 1) - from;
            System.arraycopy(values, from, window, 0, count);
            Arrays.sort(window, 0, count);
            medians[i] = window[count / 2];
        }
        return medians;
    }

    private BitSet far() {
        BitSet far = new BitSet();
        for (int from = 0; from < flux.length; from += BLOCK) {
            int to = flux.length - from < 2 * BLOCK ? flux.length : from + BLOCK;
            double scatter = MAD_TO_SIGMA * medianOf(from, to, true);
            double level = medianOf(from, to, false);
            for (int i = from; i < to; i++) {
                double least = FAR * Math.max(scatter, errors[i]);
                boolean isRay = deviation[i] > Math.max(least, BRIGHT * Math.abs(level));
                boolean isDead = deviation[i] < -least && flux[i] < DARK * level;
                far.set(i, isRay || isDead);
            }
            from = to - BLOCK;
        }
        return far;
    }

    private double medianOf(int from, int to, boolean isDeviation) {
        double[] values = Arrays.copyOfRange(isDeviation ? deviation : median, from, to);
        if (isDeviation) {
            Arrays.setAll(values, i -> Math.abs(values[i]));
        }
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private boolean isNarrow(int from, int end) {
        if (end - from > 2) {
            return false;
        }
        double peak = 0;
        for (int i = from; i < end; i++) {
            peak = Math.abs(deviation[i]) > Math.abs(peak) ? deviation[i] : peak;
        }
        double most = (end - from == 1 ? ALONE : PAIR) * Math.abs(peak);
        double sign = Math.signum(peak);
        return shoulder(from - 1, sign) <= most && shoulder(end, sign) <= most;
    }

    private double shoulder(int i, double sign) {
        return i < 0 || i >= deviation.length ? 0 : sign * deviation[i];
    }
}
