package org.starkin.period;

import java.util.Arrays;

/**
 * Lomb-Scargle power on a fixed grid of {@link #BINS} bins, equally wide in the logarithm of frequency from
 * {@link #LOWEST_PER_DAY} to {@link #HIGHEST_PER_DAY}: the highest power of the scan in each bin, 0 to 1; 0 in bins below
 * the inverse of the time span. The same for every survey, so that two stars' periodograms can be laid upon each other.
 * Immutable.
 */
public final class LogPeriodogram {

    /** The number of bins. */
    public static final int BINS = 256;

    /** The lower edge of the first bin, in cycles a day: a period of 2,000 days. */
    public static final double LOWEST_PER_DAY = 5e-4;

    /** The upper edge of the last bin, in cycles a day: a period of one hour. */
    public static final double HIGHEST_PER_DAY = 24;

    private static final double BINS_PER_UNIT_LOG = BINS / Math.log(HIGHEST_PER_DAY / LOWEST_PER_DAY);

    private final float[] power;

    private LogPeriodogram(float[] power) {
        this.power = power;
    }

    /** A periodogram of {@code float[BINS]} powers, copied. */
    public static LogPeriodogram of(float[] power) {
        if (power.length != BINS) {
            throw new IllegalArgumentException(power.length + " bins; a periodogram has " + BINS);
        }
        return new LogPeriodogram(power.clone());
    }

    /** The bin of a frequency, in cycles a day, 0 to {@code BINS - 1}; frequencies outside fall into the end bins. */
    public static int binOf(double frequencyPerDay) {
        int bin = (int) Math.floor(Math.log(frequencyPerDay / LOWEST_PER_DAY) * BINS_PER_UNIT_LOG);
        return Math.clamp(bin, 0, BINS - 1);
    }

    /** The frequency at the middle of a bin, in cycles a day. */
    public static double frequencyPerDay(int bin) {
        return LOWEST_PER_DAY * Math.exp((bin + 0.5) / BINS_PER_UNIT_LOG);
    }

    public float power(int bin) {
        return power[bin];
    }

    /** A copy of the powers, {@code float[BINS]}. */
    public float[] toArray() {
        return power.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogPeriodogram that && Arrays.equals(power, that.power);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(power);
    }
}
