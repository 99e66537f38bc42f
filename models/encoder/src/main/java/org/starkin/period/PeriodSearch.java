package org.starkin.period;

import java.util.ArrayList;
import java.util.List;
import org.starkin.lightcurve.LightCurve;

/**
 * Finds the periods of a light curve, from its time span down to one hour. Deterministic; safe for use by many threads;
 * never fails on a cleaned light curve, whatever its points: one without a period has none.
 */
public final class PeriodSearch {

    private static final float FAINTEST_PEAK = 0.1f;

    public PeriodSearch() {}

    /**
     * The likeliest periods of a light curve and its periodogram.
     *
     * @param cleaned every value finite, times ascending within each passband
     */
    public PeriodResult search(LightCurve cleaned) {
        Signal signal = Signal.of(cleaned);
        Scan scan = Scan.of(signal, FrequencyGrid.forSpan(signal.spanDays()));
        List<Period> periods = new ArrayList<>();
        int best = highest(scan.power());
        if (best > 0 && scan.power()[best] > FAINTEST_PEAK) {
            double period = 1 / scan.grid().frequencyPerDay(best);
            periods.add(new Period(period, scan.power()[best]));
            periods.add(new Period(2 * period, scan.power()[best]));
        }
        return new PeriodResult(periods, scan.periodogram());
    }

    private static int highest(float[] power) {
        int best = 0;
        for (int k = 1; k < power.length; k++) {
            if (power[k] > power[best]) {
                best = k;
            }
        }
        return best;
    }
}
