package org.starkin.simulate;

import java.util.SplittableRandom;

/** Draws from the distributions that the literature gives for stars' parameters. */
final class Draw {

    private static final int LONGEST_WAIT = 1000;

    private Draw() {}

    static double uniform(SplittableRandom random, double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Uniform in the logarithm. */
    static double logUniform(SplittableRandom random, double low, double high) {
        return low * Math.pow(high / low, random.nextDouble());
    }

    static double normal(SplittableRandom random, double mean, double deviation) {
        return mean + deviation * random.nextGaussian();
    }

    /** Normal, redrawn until it lies in [low, high]; held at the nearer end if that does not happen. */
    static double normalWithin(SplittableRandom random, double mean, double deviation, Range range) {
        for (int i = 0; i < LONGEST_WAIT; i++) {
            double value = normal(random, mean, deviation);
            if (range.contains(value)) {
                return value;
            }
        }
        return range.nearest(mean);
    }

    /** Normal in the natural logarithm around {@code median}, within the range. */
    static double logNormalWithin(SplittableRandom random, double median, double deviation, Range range) {
        Range logs = new Range(Math.log(range.low()), Math.log(range.high()));
        return Math.exp(normalWithin(random, Math.log(median), deviation, logs));
    }

    static double exponential(SplittableRandom random, double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    static boolean chance(SplittableRandom random, double probability) {
        return random.nextDouble() < probability;
    }
}
