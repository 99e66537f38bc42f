package org.starkin.simulate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How often each class occurs. Immutable.
 *
 * @param weights any numbers from 0 to a million, one a class; at least one is above 0; a class that is absent has 0
 */
public record ClassMix(Map<StarClass, Double> weights) {

    private static final double LARGEST_WEIGHT = 1e6;

    public ClassMix {
        EnumMap<StarClass, Double> copy = new EnumMap<>(StarClass.class);
        copy.putAll(weights);
        double sum = 0;
        for (Map.Entry<StarClass, Double> entry : copy.entrySet()) {
            double weight = entry.getValue();
            if (!(weight >= 0 && weight <= LARGEST_WEIGHT)) {
                throw new IllegalArgumentException("the share of " + entry.getKey() + " is " + weight
                        + "; a share is a number from 0 to 1000000, and only their ratios matter");
            }
            sum += weight;
        }
        if (sum == 0) {
            throw new IllegalArgumentException("every class has the share 0; give at least one a share above 0");
        }
        weights = Collections.unmodifiableMap(copy);
    }

    /** Every class well represented, not in nature's proportions. */
    public static ClassMix standard() {
        EnumMap<StarClass, Double> shares = new EnumMap<>(StarClass.class);
        for (StarClass starClass : StarClass.values()) {
            shares.put(starClass, starClass.defaultShare());
        }
        return new ClassMix(shares);
    }

    /** These classes, all alike often. */
    public static ClassMix evenly(StarClass... classes) {
        EnumMap<StarClass, Double> shares = new EnumMap<>(StarClass.class);
        for (StarClass starClass : classes) {
            shares.put(starClass, 1.0);
        }
        return new ClassMix(shares);
    }

    /** The class at a point (0 inclusive to 1 exclusive) of the shares laid end to end. */
    StarClass at(double point) {
        double total =
                weights.values().stream().mapToDouble(Double::doubleValue).sum();
        double passed = 0;
        StarClass last = StarClass.CONST;
        for (Map.Entry<StarClass, Double> entry : weights.entrySet()) {
            if (entry.getValue() > 0) {
                last = entry.getKey();
                passed += entry.getValue();
                if (point * total < passed) {
                    return last;
                }
            }
        }
        return last;
    }
}
