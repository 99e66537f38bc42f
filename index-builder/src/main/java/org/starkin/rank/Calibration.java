package org.starkin.rank;

import java.util.Arrays;

/**
 * Turns raw scores into probabilities.
 *
 * <p>Two things are known: what all stars score, and, by cross-validation, what stars of the class score that no model has
 * seen. What is not known is how many of the class there are. Above a score that a share {@code s} of the class exceeds, there
 * are some stars, {@code n}, of all kinds; so the class has at most {@code n / s} members, and the least of these bounds, over all
 * scores that at least {@value #LEAST_SHARE} of the class exceeds, is taken for their number. This is the usual assumption of
 * learning from positive and unlabelled examples (Elkan and Noto 2008; Blanchard, Lee and Scott 2010, JMLR 11, 2973): that there
 * is a score above which the class is alone. Where it is mixed with others at all scores, its members, and all probabilities, are
 * estimated too high. A logistic curve is then fitted to the cross-validated scores, which count as so many members, against all
 * stars less the members among them. It assumes, too, that the examples are drawn from the class at random: where a user gave the
 * plainest ones, plain members get too high a probability and odd ones too low.
 *
 * <p>A single example cannot be cross-validated. Then one star in a thousand is taken to have a score with even odds, and the
 * middle one to have odds of a thousand to one against it: an order, not a probability.
 *
 * <p>Immutable.
 */
final class Calibration {

    private static final int BINS = 4096;
    private static final double LEAST_SHARE = 0.3;
    private static final int ROUNDS = 6;
    private static final double PENALTY = 1e-6;
    private static final double FEW = 1e-3;

    private final double intercept;
    private final double slope;
    private final double members;
    private final boolean isMeasured;

    private Calibration(double intercept, double slope, double members, boolean isMeasured) {
        this.intercept = intercept;
        this.slope = slope;
        this.members = members;
        this.isMeasured = isMeasured;
    }

    /**
     * Fits.
     *
     * @param scores of all stars, {@code float[surveys][stars]}
     * @param ofClass of stars of the class, cross-validated; fewer than two are none
     */
    static Calibration fit(float[][] scores, double[] ofClass) {
        Histogram all = Histogram.of(scores);
        return ofClass.length < 2 ? assumed(all) : measured(all, ofClass);
    }

    double probability(double rawScore) {
        return Logistic.probability(intercept + slope * rawScore);
    }

    /** How many stars of the class there are at most. */
    double members() {
        return members;
    }

    boolean isMeasured() {
        return isMeasured;
    }

    private static Calibration assumed(Histogram all) {
        double even = all.exceededBy(FEW);
        double slope = Math.log(1 / FEW) / Math.max(Float.MIN_NORMAL, even - all.exceededBy(0.5));
        return new Calibration(-slope * even, slope, FEW * all.total(), false);
    }

    private static Calibration measured(Histogram all, double[] ofClass) {
        double members = members(all, ofClass);
        double share = members / all.total();
        double[] odds = {Math.log(share / (1 - share)), 0};
        for (int round = 0; round < ROUNDS; round++) {
            odds = fit(all, ofClass, members, odds, round == 0);
        }
        return odds[1] > 0
                ? new Calibration(odds[0], odds[1], members, true)
                : new Calibration(Math.log(share / (1 - share)), 0, members, true);
    }

    private static double members(Histogram all, double[] ofClass) {
        double[] sorted = ofClass.clone();
        Arrays.sort(sorted);
        double least = all.total() / 2.0;
        for (int below = 0; below < sorted.length; below++) {
            double share = (sorted.length - below) / (sorted.length + 1.0);
            if (share >= LEAST_SHARE) {
                least = Math.min(least, all.above(sorted[below]) / share);
            }
        }
        return Math.max(1, least);
    }

    /** Intercept and slope, where all stars count as negative but for how probably they are members. */
    private static double[] fit(Histogram all, double[] ofClass, double members, double[] before, boolean isFirst) {
        float[][] rows = new float[ofClass.length + BINS][1];
        boolean[] isPositive = new boolean[rows.length];
        double[] weights = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            boolean isOfClass = i < ofClass.length;
            double score = isOfClass ? ofClass[i] : all.middle(i - ofClass.length);
            rows[i][0] = (float) all.scaled(score);
            isPositive[i] = isOfClass;
            double isOther = isFirst ? 1 : 1 - Logistic.probability(before[0] + before[1] * score);
            weights[i] = isOfClass ? members / ofClass.length : all.count(i - ofClass.length) * isOther;
        }
        double[] fitted = Logistic.fit(rows, isPositive, weights, PENALTY);
        return new double[] {fitted[1] + fitted[0] * all.scaled(0), fitted[0] * (all.scaled(1) - all.scaled(0))};
    }

    /** How many stars have which scores. */
    private static final class Histogram {

        private final long[] counts = new long[BINS];
        private final double least;
        private final double width;
        private final long total;

        private Histogram(float[][] scores, float least, float most) {
            this.least = least;
            width = Math.max(Float.MIN_NORMAL, ((double) most - least) / BINS);
            long all = 0;
            for (float[] survey : scores) {
                for (float score : survey) {
                    counts[bin(score)]++;
                }
                all += survey.length;
            }
            total = all;
        }

        static Histogram of(float[][] scores) {
            float least = Float.POSITIVE_INFINITY;
            float most = Float.NEGATIVE_INFINITY;
            for (float[] survey : scores) {
                for (float score : survey) {
                    least = Math.min(least, score);
                    most = Math.max(most, score);
                }
            }
            return new Histogram(scores, least, most);
        }

        private int bin(double score) {
            return Math.clamp((long) ((score - least) / width), 0, BINS - 1);
        }

        long total() {
            return total;
        }

        long count(int bin) {
            return counts[bin];
        }

        double middle(int bin) {
            return least + (bin + 0.5) * width;
        }

        /** From 0, the least, to 10, the greatest: for the regression, which knows no units. */
        double scaled(double score) {
            return 10 * (score - least) / (BINS * width);
        }

        /** How many stars have at least such a score. */
        long above(double score) {
            long above = 0;
            for (int bin = bin(score); bin < BINS; bin++) {
                above += counts[bin];
            }
            return above;
        }

        /** The score that such a share of the stars exceeds. */
        double exceededBy(double share) {
            long left = (long) (share * total);
            for (int bin = BINS - 1; bin > 0; bin--) {
                left -= counts[bin];
                if (left < 0) {
                    return middle(bin);
                }
            }
            return middle(0);
        }
    }
}
