package org.starkin.view;

import java.util.List;
import java.util.Optional;
import org.starkin.lightcurve.BandSeries;
import org.starkin.lightcurve.LightCurve;
import org.starkin.period.LogPeriodogram;
import org.starkin.period.Period;
import org.starkin.period.PeriodResult;
import org.starkin.period.RelativePeriodogram;

/**
 * All that an encoder may see of one light curve.
 *
 * @param summary its plain numbers: brightness, amplitude, points, time span
 * @param folded folded at the best period; {@link FoldedView#EMPTY} where there is none
 * @param foldedTwice folded at twice the best period; {@link FoldedView#EMPTY} where there is none
 * @param periodogram its log-frequency periodogram
 * @param beside what is left beside its best period
 * @param features its classic features
 * @param sequence its points in the order of time
 */
public record Views(
        Summary summary,
        FoldedView folded,
        FoldedView foldedTwice,
        LogPeriodogram periodogram,
        RelativePeriodogram beside,
        Features features,
        SequenceView sequence) {

    /**
     * The views of a light curve: a pure function of it, so that the same photometry gives the same views.
     *
     * @param cleaned a cleaned light curve of at least one point
     * @param periods what the period search found in it
     * @throws IllegalArgumentException where the light curve has no point
     */
    public static Views of(LightCurve cleaned, PeriodResult periods) {
        Summary summary = Summary.of(cleaned);
        List<RelativeSeries> series = RelativeSeries.allOf(cleaned);
        Optional<Double> period = periods.best().map(Period::periodDays);
        FoldedView folded = period.map(days -> Folding.fold(series, days)).orElse(FoldedView.EMPTY);
        FoldedView twice = period.map(days -> Folding.fold(series, 2 * days)).orElse(FoldedView.EMPTY);
        Features features = FeatureMaker.make(series, periods, folded, twice);
        SequenceView sequence = SequenceView.of(series, firstJd(cleaned));
        return new Views(summary, folded, twice, periods.periodogram(), periods.beside(), features, sequence);
    }

    /** The same without the points: what is held of very many stars for an encoder that does not look at them. */
    public Views withoutSequence() {
        return new Views(summary, folded, foldedTwice, periodogram, beside, features, SequenceView.EMPTY);
    }

    private static double firstJd(LightCurve cleaned) {
        double first = Double.POSITIVE_INFINITY;
        for (BandSeries series : cleaned.series()) {
            first = Math.min(first, series.time(0));
        }
        return cleaned.timeSystem().toJd(first);
    }
}
