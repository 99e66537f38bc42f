package org.starkin.view;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * A light curve folded at a period: {@code float[CHANNELS][BINS]}, bin {@code b} covering the phases {@code b/64} to
 * {@code (b+1)/64}. All passbands lie upon each other, each first made relative: brightness upward for magnitudes and
 * fluxes alike, less its median, divided by its 5th to 95th percentile. Immutable: arrays are copied out.
 *
 * <ul>
 *   <li>{@link #BRIGHTNESS}: the weighted mean of the bin, -3 to 3; a bin without a point is filled in linearly from
 *       its neighbours around the circle.
 *   <li>{@link #SCATTER}: the weighted standard deviation within the bin, 0 to 3; filled in likewise where the bin has
 *       fewer than two points.
 *   <li>{@link #OCCUPANCY}: points in the bin over twice the mean of all bins, 0 (filled in) to 1 (twice or more).
 * </ul>
 *
 * <p>Phase zero is the maximum of the stronger of the first two harmonics; of the second harmonic's two maxima the one
 * after which the deeper minimum comes first. It moves with the light curve, so that another time origin gives the same
 * view.
 */
public final class FoldedView {

    /** Phase bins. */
    public static final int BINS = 64;

    /** Channels. */
    public static final int CHANNELS = 3;

    /** The channel of the mean brightness. */
    public static final int BRIGHTNESS = 0;

    /** The channel of the scatter. */
    public static final int SCATTER = 1;

    /** The channel of the occupancy. */
    public static final int OCCUPANCY = 2;

    /** The fold of a light curve without a period: all zeros. */
    public static final FoldedView EMPTY = new FoldedView(OptionalDouble.empty(), new float[CHANNELS][BINS]);

    private final OptionalDouble periodDays;
    private final float[][] channels;

    private FoldedView(OptionalDouble periodDays, float[][] channels) {
        this.periodDays = periodDays;
        this.channels = channels;
    }

    /** A fold at {@code periodDays}; takes {@code float[CHANNELS][BINS]} over without copying. */
    static FoldedView over(double periodDays, float[][] channels) {
        return new FoldedView(OptionalDouble.of(periodDays), channels);
    }

    /** Whether there was no period to fold at. */
    public boolean isEmpty() {
        return periodDays.isEmpty();
    }

    /** The period folded at, in days. */
    public OptionalDouble periodDays() {
        return periodDays;
    }

    /** The value of a channel at a bin. */
    public float value(int channel, int bin) {
        return channels[channel][bin];
    }

    /** A copy of the values, {@code float[CHANNELS][BINS]}. */
    public float[][] toArray() {
        return Arrays.stream(channels).map(float[]::clone).toArray(float[][]::new);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FoldedView that
                && periodDays.equals(that.periodDays)
                && Arrays.deepEquals(channels, that.channels);
    }

    @Override
    public int hashCode() {
        return 31 * periodDays.hashCode() + Arrays.deepHashCode(channels);
    }

    @Override
    public String toString() {
        return isEmpty() ? "FoldedView[empty]" : "FoldedView[" + periodDays.getAsDouble() + " d]";
    }
}
