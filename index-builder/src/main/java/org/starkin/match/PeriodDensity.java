package org.starkin.match;

/**
 * How common periods are in a survey: the density of the natural logarithm of the period of a star drawn at random. Where many stars
 * have about one period, that two have it says little. Immutable.
 */
final class PeriodDensity {

    /** Of so many stars the periods are looked at. */
    static final int SAMPLED = 4096;

    private static final double SHORTEST_LOG = Math.log(0.01);
    private static final double WIDTH = 0.1;
    private static final int BINS = 139;

    /** Stars over all bins that are added to those seen, so that no period is thought impossible. */
    private static final double ADDED = 10;

    private final double[] densities;

    private PeriodDensity(double[] densities) {
        this.densities = densities;
    }

    /** Of a survey with stars of these periods, days. */
    static PeriodDensity of(double[] periodsDays) {
        double[] counts = new double[BINS];
        for (double days : periodsDays) {
            int bin = bin(days);
            counts[Math.max(0, bin - 1)] += 0.25;
            counts[bin] += 0.5;
            counts[Math.min(BINS - 1, bin + 1)] += 0.25;
        }
        for (int bin = 0; bin < BINS; bin++) {
            counts[bin] = (counts[bin] + ADDED / BINS) / ((periodsDays.length + ADDED) * WIDTH);
        }
        return new PeriodDensity(counts);
    }

    /** Stars in a unit of the logarithm, as a share of all. */
    double at(double periodDays) {
        return densities[bin(periodDays)];
    }

    private static int bin(double periodDays) {
        return Math.clamp((int) ((Math.log(periodDays) - SHORTEST_LOG) / WIDTH), 0, BINS - 1);
    }
}
