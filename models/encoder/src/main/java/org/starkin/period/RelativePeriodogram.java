package org.starkin.period;

import java.util.Arrays;

/**
 * What a light curve still does once its likeliest period, harmonics and all, is taken out: Lomb-Scargle power of the
 * rest on {@link #BINS} bins, equally wide in the logarithm of the frequency over that of the period, from
 * {@link #LOWEST_RATIO} to its inverse; the highest power in each bin, 0 to 1. Pulsation in two modes stands at a ratio
 * of its own, whatever the period: 0.742 to 0.748 for fundamental and first overtone of RR Lyrae stars, 0.70 to 0.74 for
 * those of Cepheids (Soszynski et al. 2014, 2015, Acta Astron. 64, 177 and 65, 297); the Blazhko effect next to 1.
 * Immutable.
 */
public final class RelativePeriodogram {

    /** The number of bins: one is 1.4 % wide. */
    public static final int BINS = 64;

    /** The lower edge of the first bin; the upper edge of the last is 1 / 0.64. */
    public static final double LOWEST_RATIO = 0.64;

    /** That of a light curve without a period, or of fewer than eight cycles: all zeros. */
    public static final RelativePeriodogram EMPTY = new RelativePeriodogram(new float[BINS]);

    private static final double BINS_PER_UNIT_LOG = BINS / (-2 * Math.log(LOWEST_RATIO));

    private final float[] power;

    private RelativePeriodogram(float[] power) {
        this.power = power;
    }

    /** A periodogram of {@code float[BINS]} powers, copied. */
    public static RelativePeriodogram of(float[] power) {
        if (power.length != BINS) {
            throw new IllegalArgumentException(power.length + " bins; a relative periodogram has " + BINS);
        }
        return new RelativePeriodogram(power.clone());
    }

    /** The bin of a frequency ratio, 0 to {@code BINS - 1}; ratios outside fall into the end bins. */
    public static int binOf(double ratio) {
        int bin = (int) Math.floor(Math.log(ratio / LOWEST_RATIO) * BINS_PER_UNIT_LOG);
        return Math.clamp(bin, 0, BINS - 1);
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
        return other instanceof RelativePeriodogram that && Arrays.equals(power, that.power);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(power);
    }
}
