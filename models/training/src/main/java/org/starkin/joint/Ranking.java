package org.starkin.joint;

import org.starkin.evaluate.Ranks;

/** How well scores put what is right before what is not. */
final class Ranking {

    private Ranking() {}

    /** The probability that of a right and a wrong one, drawn at random, the right one has the higher score; ties count half. */
    static double auc(double[] scores, boolean[] isRight) {
        int[] order = Ranks.descending(scores);
        double above = 0;
        double rightSoFar = 0;
        int i = 0;
        while (i < order.length) {
            double right = 0;
            double wrong = 0;
            int j = i;
            for (; j < order.length && scores[order[j]] == scores[order[i]]; j++) {
                right += isRight[order[j]] ? 1 : 0;
                wrong += isRight[order[j]] ? 0 : 1;
            }
            above += wrong * (rightSoFar + right / 2);
            rightSoFar += right;
            i = j;
        }
        double rights = rightSoFar;
        double pairs = rights * (order.length - rights);
        return pairs == 0 ? Double.NaN : above / pairs;
    }

    /** The mean, over the right ones, of the share of right ones down to each. */
    static double averagePrecision(double[] scores, boolean[] isRight) {
        double sum = 0;
        int right = 0;
        int rank = 0;
        for (int place : Ranks.descending(scores)) {
            rank++;
            if (isRight[place]) {
                right++;
                sum += (double) right / rank;
            }
        }
        return right == 0 ? Double.NaN : sum / right;
    }

    /** Spearman's rank correlation of different numbers. */
    static double correlation(double[] one, double[] other) {
        int n = one.length;
        int[] first = Ranks.descending(one);
        int[] second = Ranks.descending(other);
        int[] ranks = new int[n];
        for (int rank = 0; rank < n; rank++) {
            ranks[second[rank]] = rank;
        }
        double squares = 0;
        for (int rank = 0; rank < n; rank++) {
            squares += Math.pow(rank - ranks[first[rank]], 2);
        }
        return 1 - 6 * squares / (n * ((double) n * n - 1));
    }

    /** The share of the right ones. */
    static double baseRate(boolean[] isRight) {
        int right = 0;
        for (boolean one : isRight) {
            right += one ? 1 : 0;
        }
        return (double) right / isRight.length;
    }
}
