package org.starkin.view;

import java.util.Arrays;

/** Features while they are being gathered; what was not put is missing. Not thread-safe. */
final class FeatureTable {

    private final double[] values = new double[Feature.COUNT];

    FeatureTable() {
        Arrays.fill(values, Double.NaN);
    }

    /** Sets a feature; a value that is not finite is a missing one. */
    void put(Feature feature, double value) {
        values[feature.place()] = Double.isFinite(value) ? value : Double.NaN;
    }

    Features toFeatures() {
        return Features.of(values);
    }
}
