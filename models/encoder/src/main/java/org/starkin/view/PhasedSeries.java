package org.starkin.view;

import java.util.Arrays;

/** The points of a series in the order of their phase at a period. Immutable. */
final class PhasedSeries {

    private static final double PHASE_STEPS = 1L << 31;

    private final RelativeSeries series;
    private final double periodDays;
    private final int[] order;

    private PhasedSeries(RelativeSeries series, double periodDays, int[] order) {
        this.series = series;
        this.periodDays = periodDays;
        this.order = order;
    }

    static PhasedSeries of(RelativeSeries series, double periodDays) {
        long[] phaseThenIndex = new long[series.size()];
        for (int i = 0; i < phaseThenIndex.length; i++) {
            long phase = (long) (Folding.phase(series.timeDays(i), periodDays, 0) * PHASE_STEPS);
            phaseThenIndex[i] = phase << 32 | i;
        }
        Arrays.sort(phaseThenIndex);
        int[] order = new int[phaseThenIndex.length];
        for (int place = 0; place < order.length; place++) {
            order[place] = (int) phaseThenIndex[place];
        }
        return new PhasedSeries(series, periodDays, order);
    }

    int size() {
        return order.length;
    }

    /** The phase, 0 to 1, of the point at {@code place}. */
    double phase(int place) {
        return Folding.phase(series.timeDays(order[place]), periodDays, 0);
    }

    double brightness(int place) {
        return series.brightness(order[place]);
    }

    double weight(int place) {
        return series.weight(order[place]);
    }
}
