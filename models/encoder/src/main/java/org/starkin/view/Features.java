package org.starkin.view;

import java.util.Arrays;

/**
 * The classic features of a light curve: one number for each {@link Feature}, NaN where it cannot be told (no period,
 * too few points). Immutable: arrays are copied in and out.
 */
public final class Features {

    private final double[] values;

    private Features(double[] values) {
        this.values = values;
    }

    /**
     * Features of {@code double[Feature.COUNT]} values, in the order of {@link Feature}; NaN is a missing one.
     *
     * @throws IllegalArgumentException where there are more or fewer values, or one is infinite
     */
    public static Features of(double[] values) {
        if (values.length != Feature.COUNT) {
            throw new IllegalArgumentException(values.length + " feature values; there are " + Feature.COUNT);
        }
        for (Feature feature : Feature.values()) {
            if (Double.isInfinite(values[feature.place()])) {
                throw new IllegalArgumentException(
                        "feature " + feature + " is infinite; it must be finite, or NaN where it is missing");
            }
        }
        return new Features(values.clone());
    }

    /** The value of a feature; NaN where it is missing. */
    public double value(Feature feature) {
        return values[feature.place()];
    }

    public boolean has(Feature feature) {
        return !Double.isNaN(values[feature.place()]);
    }

    /** A copy of the values, {@code double[Feature.COUNT]}. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Features that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Features[");
        for (Feature feature : Feature.values()) {
            text.append(feature.place() == 0 ? "" : ", ")
                    .append(feature)
                    .append('=')
                    .append((float) value(feature));
        }
        return text.append(']').toString();
    }
}
