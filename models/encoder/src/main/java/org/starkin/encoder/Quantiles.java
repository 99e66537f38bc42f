package org.starkin.encoder;

/**
 * What a number is thought to be.
 *
 * @param median as likely too high as too low
 * @param low of twenty, one is lower
 * @param high of twenty, one is higher
 */
public record Quantiles(double median, double low, double high) {

    public Quantiles {
        if (!(low <= median && median <= high)) {
            throw new IllegalArgumentException("quantiles " + low + ", " + median + ", " + high + " do not ascend");
        }
    }
}
