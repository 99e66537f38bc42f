package org.starkin.match;

import org.starkin.index.SeenStars;

/**
 * What periods say. Of one star two surveys find the same period, or a multiple of it (of eclipses and of what only looks like
 * them), or an alias of the rhythm of the nights, or what is the first choice of one is the second of the other; or one of them
 * is wrong, and then they agree no better than those of two stars. Holds the ratio that agreed best. Not thread-safe.
 */
final class PeriodEvidence {

    /** Ratios at which folding shows the same star, beside 1. */
    private static final double[] MULTIPLES = {1.0 / 2, 2, 1.0 / 3, 3, 2.0 / 3, 3.0 / 2};

    /** Nights follow one another by a solar day; a star's culminations by a sidereal one (1.0027379 a day). */
    private static final double[] DAILY = {1, 1.0027379};

    /** How often, of two searches, each of these agrees; the rest are wrong. Rounded from the project's own period benchmark. */
    private static final double SHARE_SAME = 0.85;

    private static final double SHARE_MULTIPLE = 0.05 / 6;
    private static final double SHARE_DAILY = 0.02 / 4;
    private static final double SHARE_OTHER_CHOICE = 0.03 / 8;
    private static final double SHARE_WRONG = 0.05;

    /** A period is known to about this share of the phase over the whole time span. */
    private static final double PHASE_ERROR = 0.05;

    /** No period is believed more exactly: periods change, and times are not all heliocentric. */
    private static final double LEAST_ERROR = 1e-5;

    private final PeriodDensity density;
    private double best;
    private double ratio = Double.NaN;

    /** For candidates of a survey whose periods are spread so. */
    PeriodEvidence(PeriodDensity density) {
        this.density = density;
    }

    /** The logarithm of the likelihood ratio of a candidate's periods; 0 where it or the source has none. */
    double logRatio(Shape source, SeenStars candidates, int candidate) {
        best = 0;
        ratio = Double.NaN;
        double[] own = source.periodsDays();
        if (own.length == 0 || candidates.periods(candidate) == 0) {
            return 0;
        }
        double first = candidates.periodDays(candidate, 0);
        double error = error(first, source.timeSpanDays(), candidates.timeSpanDays(candidate));
        double sum = ofFirst(own[0], first, error);
        for (int i = 0; i < own.length; i++) {
            for (int j = i == 0 ? 1 : 0; j < candidates.periods(candidate); j++) {
                sum += agreement(SHARE_OTHER_CHOICE, own[i], 1, candidates.periodDays(candidate, j), error);
            }
        }
        if (Double.isNaN(ratio)) {
            ratio = first / own[0];
        }
        return Math.log(SHARE_WRONG + sum);
    }

    private double ofFirst(double own, double candidate, double error) {
        double sum = agreement(SHARE_SAME, own, 1, candidate, error);
        for (double multiple : MULTIPLES) {
            sum += agreement(SHARE_MULTIPLE, own, multiple, candidate, error);
        }
        for (double nightly : DAILY) {
            sum += agreement(SHARE_DAILY, own, 1 / (1 + nightly * own), candidate, error);
            sum += agreement(SHARE_DAILY, own, 1 / Math.abs(1 - nightly * own), candidate, error);
        }
        return sum;
    }

    /** Of what was compared last: the candidate's period over the source's, of the two that agreed best; NaN where none. */
    double ratio() {
        return ratio;
    }

    private double agreement(double share, double own, double times, double candidate, double error) {
        double off = Math.log(candidate / (own * times)) / error;
        double likelihood = share / (Math.PI * error * density.at(candidate) * (1 + off * off));
        if (likelihood > best && Math.abs(off) < 10) {
            best = likelihood;
            ratio = candidate / own;
        }
        return likelihood;
    }

    private static double error(double periodDays, double ownSpanDays, double candidateSpanDays) {
        double cycles = periodDays * Math.hypot(1 / Math.max(ownSpanDays, 1), 1 / Math.max(candidateSpanDays, 1));
        return Math.clamp(PHASE_ERROR * cycles, LEAST_ERROR, 0.1);
    }
}
