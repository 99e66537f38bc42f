package org.starkin.index;

import org.starkin.graph.Best;

/**
 * Stars of one generation by number, most similar first, ties by number. The arrays are handed over, not copied.
 *
 * @param stars {@code int[n]}
 * @param similarities {@code double[n]}, cosines
 * @param exact whether every vector was compared
 * @param visited vectors compared
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Found(int[] stars, double[] similarities, boolean exact, long visited) {

    /** What was found, best first; {@code best} is empty afterwards. */
    public static Found of(Best best, boolean exact, long visited) {
        int[] stars = new int[best.size()];
        double[] similarities = new double[stars.length];
        best.drain(stars, similarities);
        return new Found(stars, similarities, exact, visited);
    }

    /** How many were found. */
    public int size() {
        return stars.length;
    }
}
