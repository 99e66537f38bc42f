package org.starkin.encoder;

import java.util.function.Function;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.Cleaned;
import org.starkin.lightcurve.Cleaning;
import org.starkin.lightcurve.LightCurve;
import org.starkin.period.PeriodResult;
import org.starkin.period.PeriodSearch;
import org.starkin.view.Views;

/**
 * The one path that photometry takes to an encoder, at build time and at query time alike: clean, refuse what holds no
 * information, search periods, make views. Thread-safe and deterministic.
 */
public final class Preparation {

    /**
     * Fewest points, over all passbands, of a light curve worth a vector. A period and the mean, amplitude and phase of
     * two harmonics are six numbers; with fewer than ten points some period always fits them, and the 5th and 95th
     * percentile are the faintest and the brightest point.
     */
    public static final int FEWEST_POINTS = 10;

    private final Function<LightCurve, PeriodResult> periodSearch;

    /** The path with a period search of its own. */
    public Preparation() {
        this(new PeriodSearch()::search);
    }

    /**
     * The same path with the search given, such as one that remembers what it found in an earlier run.
     *
     * @param periodSearch what {@link PeriodSearch#search} would find in a cleaned light curve; thread-safe
     */
    public Preparation(Function<LightCurve, PeriodResult> periodSearch) {
        this.periodSearch = periodSearch;
    }

    /** A raw light curve, ready for an encoder or refused with the reason. Never throws for any light curve. */
    public Prepared prepare(LightCurve raw) {
        Cleaned cleaned = Cleaning.clean(raw);
        LightCurve lightCurve = cleaned.lightCurve();
        if (lightCurve.size() < FEWEST_POINTS) {
            return refused(
                    cleaned,
                    "too_few_points",
                    lightCurve.size() + " points are left after cleaning, of " + raw.size() + " read; at least "
                            + FEWEST_POINTS + " are needed");
        }
        if (lightCurve.timeSpanDays() == 0) {
            return refused(
                    cleaned,
                    "no_time_span",
                    "all " + lightCurve.size()
                            + " points were taken at the same time; a light curve needs at least two times");
        }
        if (lightCurve.series().stream().allMatch(Preparation::isConstant)) {
            return refused(
                    cleaned,
                    "constant_brightness",
                    "all " + lightCurve.size()
                            + " points have the same brightness in their passband; a curve without variation has no shape");
        }
        PeriodResult periods = periodSearch.apply(lightCurve);
        return new Prepared.Analysed(cleaned, periods, Views.of(lightCurve, periods));
    }

    private static Prepared.Refused refused(Cleaned cleaned, String reason, String detail) {
        return new Prepared.Refused(reason, detail, cleaned.drops());
    }

    private static boolean isConstant(BandSeries series) {
        for (int i = 1; i < series.size(); i++) {
            if (series.value(i) != series.value(0)) {
                return false;
            }
        }
        return true;
    }
}
