package org.starkin.view;

import java.util.List;
import org.starkin.period.Period;
import org.starkin.period.PeriodResult;

/**
 * Makes the features of a light curve. Those of the fold's bins come from all passbands; all others from the varying
 * passband with most points alone, because points of several passbands in one sequence would show their different
 * noise and the moments of a mixture, which depend on the survey and not on the star.
 */
final class FeatureMaker {

    /** With fewer points in its fullest passband a light curve has no moments or percentiles worth the name. */
    static final int FEWEST_POINTS = 5;

    private FeatureMaker() {}

    static Features make(List<RelativeSeries> series, PeriodResult periods, FoldedView folded, FoldedView foldedTwice) {
        FeatureTable table = new FeatureTable();
        PeriodFeatures.put(periods, table);
        FoldFeatures.put(folded, foldedTwice, table);
        if (!series.isEmpty() && series.getFirst().size() >= FEWEST_POINTS) {
            RelativeSeries fullest = series.getFirst();
            Moments moments = Moments.of(fullest);
            DistributionFeatures.put(fullest, moments, table);
            TimeFeatures.put(fullest, moments, table);
            periods.best()
                    .map(Period::periodDays)
                    .ifPresent(days -> PhaseFeatures.put(PhasedSeries.of(fullest, days), moments, table));
        }
        return table.toFeatures();
    }
}
