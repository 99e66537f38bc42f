package org.starkin.encoder;

/**
 * Which encoder made a vector. Vectors of different ids must never be compared.
 *
 * @param name the folder of its weights: {@code features}
 * @param sha256 the hash of its weights, 64 lower-case hexadecimal digits
 */
public record EncoderId(String name, String sha256) {

    public EncoderId {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("encoder hash '" + sha256 + "' is not 64 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return name + "@" + sha256.substring(0, 12);
    }
}
