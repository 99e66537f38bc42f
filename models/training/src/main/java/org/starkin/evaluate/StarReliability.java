package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Whether probabilities are what they say, and how surely that is known: a star is asked for many times, and its answers are
 * right or wrong together, so intervals are of a bootstrap over stars (Efron 1979), not over answers. Not thread-safe.
 */
final class StarReliability {

    private static final int BINS = 10;
    private static final int RESAMPLES = 1_000;
    private static final double TAIL = 0.025;
    private static final long SEED = 141_421_356;

    private final Map<String, Sums> byStar = new TreeMap<>();

    /**
     * Candidates of about one probability.
     *
     * @param from the least probability
     * @param to the most
     * @param candidates how many
     * @param stars that were asked for when these were candidates
     * @param meanP the mean of their probabilities
     * @param observed the share that was the star
     * @param low the observed share less what chance may have added, with 95 % confidence from both ends
     * @param high the observed share and what chance may have taken
     */
    record Bin(
            double from,
            double to,
            long candidates,
            int stars,
            double meanP,
            double observed,
            double low,
            double high) {

        /** The observed share less what was said. */
        double miss() {
            return observed - meanP;
        }
    }

    private static final class Sums {
        private final long[] candidates = new long[BINS];
        private final double[] said = new double[BINS];
        private final long[] right = new long[BINS];

        long candidates(int from, int to) {
            return Arrays.stream(candidates, from, to).sum();
        }

        double said(int from, int to) {
            return Arrays.stream(said, from, to).sum();
        }

        long right(int from, int to) {
            return Arrays.stream(right, from, to).sum();
        }
    }

    /** One candidate of a star's counterpart: what was said of it, and whether it was. */
    void add(String star, double p, boolean isIt) {
        Sums sums = byStar.computeIfAbsent(star, _ -> new Sums());
        int bin = Math.clamp((int) (p * BINS), 0, BINS - 1);
        sums.candidates[bin]++;
        sums.said[bin] += p;
        sums.right[bin] += isIt ? 1 : 0;
    }

    /**
     * Tenths of probability, ascending; neighbours are joined until each holds so many candidates, none begins with an empty tenth, and
     * the last joins the one before where it holds fewer.
     *
     * @param fewest at least 1
     */
    List<Bin> bins(long fewest) {
        List<Bin> bins = new ArrayList<>();
        int from = 0;
        int lastFrom = 0;
        for (int to = 1; to <= BINS; to++) {
            if (candidates(from, to) == 0) {
                from = to;
            } else if (candidates(from, to) >= fewest) {
                bins.add(bin(from, to));
                lastFrom = from;
                from = to;
            }
        }
        if (candidates(from, BINS) > 0) {
            if (bins.isEmpty()) {
                lastFrom = from;
            } else {
                bins.removeLast();
            }
            bins.add(bin(lastFrom, BINS));
        }
        return bins;
    }

    private long candidates(int from, int to) {
        return byStar.values().stream()
                .mapToLong(sums -> sums.candidates(from, to))
                .sum();
    }

    private Bin bin(int from, int to) {
        List<Sums> stars = byStar.values().stream()
                .filter(sums -> sums.candidates(from, to) > 0)
                .toList();
        long candidates = candidates(from, to);
        double said = stars.stream().mapToDouble(sums -> sums.said(from, to)).sum() / candidates;
        double right =
                (double) stars.stream().mapToLong(sums -> sums.right(from, to)).sum() / candidates;
        double[] misses = resampled(from, to, stars);
        int tail = (int) (TAIL * RESAMPLES);
        return new Bin(
                (double) from / BINS,
                (double) to / BINS,
                candidates,
                stars.size(),
                said,
                right,
                said + misses[tail],
                said + misses[RESAMPLES - 1 - tail]);
    }

    /** What was observed less what was said, of as many stars drawn with replacement; ascending. */
    private static double[] resampled(int from, int to, List<Sums> stars) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] misses = new double[RESAMPLES];
        for (int resample = 0; resample < RESAMPLES; resample++) {
            long candidates = 0;
            double miss = 0;
            for (int draw = 0; draw < stars.size(); draw++) {
                Sums sums = stars.get(random.nextInt(stars.size()));
                candidates += sums.candidates(from, to);
                miss += sums.right(from, to) - sums.said(from, to);
            }
            misses[resample] = miss / candidates;
        }
        Arrays.sort(misses);
        return misses;
    }
}
