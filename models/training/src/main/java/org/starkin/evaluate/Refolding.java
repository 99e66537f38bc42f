package org.starkin.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.starkin.encoder.Prepared;
import org.starkin.period.Period;
import org.starkin.period.PeriodResult;
import org.starkin.period.RelativePeriodogram;
import org.starkin.view.Views;

/** What becomes of a star's views when its best period is mistaken. */
public final class Refolding {

    private Refolding() {}

    /**
     * The views at another period than the best, and nothing known beside it.
     *
     * @param analysed a star that has a period
     * @param periodDays the mistaken period, above zero
     */
    public static Views at(double periodDays, Prepared.Analysed analysed) {
        List<Period> periods = new ArrayList<>(analysed.periods().periods());
        periods.set(0, new Period(periodDays, periods.getFirst().score()));
        PeriodResult mistaken = new PeriodResult(periods, analysed.periods().periodogram(), RelativePeriodogram.EMPTY);
        return Views.of(analysed.cleaned().lightCurve(), mistaken);
    }
}
