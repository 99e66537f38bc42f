package org.starkin.view;

import java.util.List;

/** Where the phases of a {@link FoldedView} begin: a point of the light curve itself, whatever the time origin. */
final class PhaseZero {

    private static final double TURN = 2 * Math.PI;
    private static final double EIGHTH_BACK = -TURN / 8;

    private PhaseZero() {}

    /**
     * The phase, 0 to 1, counted from time zero, of the maximum of the stronger of the first two harmonics; of the
     * second's two maxima the one from which the first harmonic's lies 3/8 of a cycle back to 1/8 ahead. The choice is
     * then sure for one hump with a lesser one, and for two eclipses, of which the deeper comes first.
     */
    static double of(List<RelativeSeries> series, double periodDays) {
        double mean = mean(series);
        double cos1 = 0;
        double sin1 = 0;
        double cos2 = 0;
        double sin2 = 0;
        for (RelativeSeries one : series) {
            for (int i = 0; i < one.size(); i++) {
                double angle = TURN * Folding.phase(one.timeDays(i), periodDays, 0);
                double value = one.weight(i) * (one.brightness(i) - mean);
                double cos = Math.cos(angle);
                double sin = Math.sin(angle);
                cos1 += value * cos;
                sin1 += value * sin;
                cos2 += value * (cos * cos - sin * sin);
                sin2 += value * 2 * cos * sin;
            }
        }
        if (Math.hypot(cos1, sin1) >= Math.hypot(cos2, sin2)) {
            return Math.atan2(sin1, cos1) / TURN;
        }
        double angle = Math.atan2(sin2, cos2) / 2;
        boolean isBefore = cos1 * Math.cos(angle + EIGHTH_BACK) + sin1 * Math.sin(angle + EIGHTH_BACK) >= 0;
        return isBefore ? angle / TURN : angle / TURN + 0.5;
    }

    private static double mean(List<RelativeSeries> series) {
        double sum = 0;
        double weights = 0;
        for (RelativeSeries one : series) {
            for (int i = 0; i < one.size(); i++) {
                sum += one.weight(i) * one.brightness(i);
                weights += one.weight(i);
            }
        }
        return sum / weights;
    }
}
