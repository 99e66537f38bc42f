package org.starkin.match;

/**
 * How a difference between two stars is spread: of one star seen twice, and of two stars.
 *
 * @param same the middle of it for one star
 * @param sameScatter its scatter for one star, a standard deviation, above 0
 * @param random the middle for two stars
 * @param randomScatter the scatter for two stars, above 0
 */
public record Spread(double same, double sameScatter, double random, double randomScatter) {

    /** The share of stars whose difference is like that of any two: changed, blended, or measured wrongly. */
    private static final double STRAYED = 0.05;

    public Spread {
        if (!(sameScatter > 0 && randomScatter > 0 && Double.isFinite(same) && Double.isFinite(random))
                || Double.isInfinite(sameScatter)
                || Double.isInfinite(randomScatter)) {
            throw new IllegalArgumentException("a spread of " + same + " +- " + sameScatter + " and " + random + " +- "
                    + randomScatter + "; all must be finite, and scatters above 0");
        }
    }

    /** The logarithm of how much likelier a difference is for one star than for two; 0 where it is no finite number. */
    double logRatio(double difference) {
        if (!Double.isFinite(difference)) {
            return 0;
        }
        double far = (difference - random) / randomScatter;
        double near = (difference - same) / sameScatter;
        double ratio = randomScatter / sameScatter * Math.exp(Math.min(0.5 * (far * far - near * near), 700));
        return Math.log(STRAYED + (1 - STRAYED) * ratio);
    }
}
