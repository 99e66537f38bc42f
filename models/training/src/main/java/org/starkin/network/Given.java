package org.starkin.network;

import java.util.EnumMap;
import java.util.Map;
import org.starkin.encoder.NetworkInput;

/**
 * What a network is given.
 *
 * @param tensors by input, {@code [n, shape...]} of {@code n} stars each
 */
public record Given<T>(Map<NetworkInput, T> tensors) {

    public Given {
        tensors = new EnumMap<>(tensors);
    }

    /**
     * The tensor of an input.
     *
     * @throws IllegalArgumentException where it was not given
     */
    public T of(NetworkInput input) {
        T tensor = tensors.get(input);
        if (tensor == null) {
            throw new IllegalArgumentException(
                    "the network looks at " + input + " and was given " + tensors.keySet() + " only");
        }
        return tensor;
    }
}
