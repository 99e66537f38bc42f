package org.starkin.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether probabilities are what they say: of candidates of one probability, the share that was the star.
 *
 * @param bins ascending, of equal width, those without a candidate left out
 */
public record Reliability(List<Bin> bins) {

    private static final int BINS = 10;

    /**
     * Candidates of about one probability.
     *
     * @param from the least probability
     * @param to the most
     * @param candidates how many
     * @param stars of how many sources they are candidates
     * @param meanP the mean of their probabilities
     * @param observed the share that was the star
     */
    public record Bin(double from, double to, long candidates, int stars, double meanP, double observed) {}

    public Reliability {
        bins = List.copyOf(bins);
    }

    /** Gathers candidates. Not thread-safe. */
    public static final class Tally {

        private final long[] candidates = new long[BINS];
        private final double[] sums = new double[BINS];
        private final long[] right = new long[BINS];
        private final List<Set<String>> stars = new ArrayList<>();

        public Tally() {
            for (int bin = 0; bin < BINS; bin++) {
                stars.add(new HashSet<>());
            }
        }

        /** One candidate of a star: what was said of it, and whether it was the star. */
        public void add(String star, double p, boolean isStar) {
            int bin = Math.clamp((int) (p * BINS), 0, BINS - 1);
            candidates[bin]++;
            sums[bin] += p;
            right[bin] += isStar ? 1 : 0;
            stars.get(bin).add(star);
        }

        public Reliability reliability() {
            List<Bin> bins = new ArrayList<>();
            for (int bin = 0; bin < BINS; bin++) {
                if (candidates[bin] > 0) {
                    bins.add(new Bin(
                            (double) bin / BINS,
                            (bin + 1.0) / BINS,
                            candidates[bin],
                            stars.get(bin).size(),
                            sums[bin] / candidates[bin],
                            (double) right[bin] / candidates[bin]));
                }
            }
            return new Reliability(bins);
        }
    }
}
