package org.starkin.network;

import java.util.EnumMap;
import java.util.Map;
import org.starkin.encoder.NetworkInput;
import org.starkin.encoder.PointValue;

/**
 * What a network is given.
 *
 * @param views by input, {@code [n, shape...]} of {@code n} stars each
 * @param points by value, {@code [n, points, 1]} of {@code n} stars each
 */
public record Given<T>(Map<NetworkInput, T> views, Map<PointValue, T> points) {

    public Given {
        views = copy(NetworkInput.class, views);
        points = copy(PointValue.class, points);
    }

    /** Views alone. */
    public static <T> Given<T> ofViews(Map<NetworkInput, T> views) {
        return new Given<>(views, Map.of());
    }

    private static <K extends Enum<K>, T> Map<K, T> copy(Class<K> keys, Map<K, T> tensors) {
        Map<K, T> copy = new EnumMap<>(keys);
        copy.putAll(tensors);
        return copy;
    }

    /**
     * The tensor of an input.
     *
     * @throws IllegalArgumentException where it was not given
     */
    public T of(NetworkInput input) {
        return found(input, views);
    }

    /**
     * The tensor of a value of the points.
     *
     * @throws IllegalArgumentException where it was not given
     */
    public T of(PointValue value) {
        return found(value, points);
    }

    private static <K, T> T found(K wanted, Map<K, T> tensors) {
        T tensor = tensors.get(wanted);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    "the network looks at " + wanted + " and was given " + tensors.keySet() + " only");
        }
        return tensor;
    }
}
