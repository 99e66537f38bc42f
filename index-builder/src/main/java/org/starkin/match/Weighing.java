package org.starkin.match;

import java.util.Map;
import java.util.TreeMap;

/**
 * The order of coefficients: of each {@link Feature} the weight of what speaks for a candidate, then of each the weight of what
 * speaks against it.
 */
final class Weighing {

    /** Weights of a method. */
    static final int COUNT = 2 * Feature.COUNT;

    private Weighing() {}

    /** Where the weight stands of what speaks against a candidate. */
    static int against(Feature feature) {
        return Feature.COUNT + feature.place();
    }

    /** Where the weight stands by which a value of a feature counts. */
    static int place(Feature feature, double value) {
        return value < 0 && feature.isTwoSided() ? against(feature) : feature.place();
    }

    /** Of fitted coefficients, those that a method uses, by their names in files. */
    static Map<String, Double> named(Method method, double[] coefficients) {
        Map<String, Double> named = new TreeMap<>();
        for (Feature feature : Feature.values()) {
            if (method.uses(feature)) {
                named.put(feature.key(), coefficients[feature.place()]);
                if (feature.isTwoSided()) {
                    named.put(feature.keyAgainst(), coefficients[against(feature)]);
                }
            }
        }
        return named;
    }
}
