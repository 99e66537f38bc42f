package org.starkin.rank;

import java.util.Arrays;

/**
 * Puts the best stars into an order in which one does not follow another that is like it: maximal marginal relevance (Carbonell
 * and Goldstein 1998). Each next star has the greatest {@code (1 - diversity) * relevance - diversity * similarity}, relevance being
 * its raw score from 0, the least of the stars, to 1, the greatest, and similarity that to the most similar star before it. The
 * order of the first stars does not depend on how many are taken.
 */
final class Diversity {

    private Diversity() {}

    /**
     * The order.
     *
     * @param rawScores {@code n}, descending
     * @param vectors {@code float[n][dimension]}
     * @return {@code n}, the place of each next star
     */
    static int[] order(double[] rawScores, float[][] vectors, double diversity) {
        int count = rawScores.length;
        int[] order = new int[count];
        double[] nearest = new double[count];
        boolean[] isTaken = new boolean[count];
        Arrays.fill(nearest, -1);
        double span = count == 0 ? 1 : Math.max(Double.MIN_NORMAL, rawScores[0] - rawScores[count - 1]);
        for (int rank = 0; rank < count; rank++) {
            int next = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < count; i++) {
                double worth = (1 - diversity) * (rawScores[i] - rawScores[count - 1]) / span - diversity * nearest[i];
                if (!isTaken[i] && worth > most) {
                    most = worth;
                    next = i;
                }
            }
            isTaken[next] = true;
            order[rank] = next;
            for (int i = 0; i < count; i++) {
                nearest[i] = isTaken[i] ? nearest[i] : Math.max(nearest[i], Cosines.of(vectors[i], vectors[next]));
            }
        }
        return order;
    }
}
