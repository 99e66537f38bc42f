package org.starkin.rank;

/**
 * How much two unit vectors have in common: ((1 + cosine) / 2) to the power of two to the {@code doublings}. A power of a
 * positive definite function, it is one; near 1 it is a von Mises-Fisher kernel of a concentration of half that power. It
 * takes multiplications alone, which are the same on every processor.
 */
record Kernel(int doublings) {

    double of(float cosine) {
        double value = Math.max(0, 0.5 + 0.5 * cosine);
        for (int i = 0; i < doublings; i++) {
            value *= value;
        }
        return value;
    }
}
