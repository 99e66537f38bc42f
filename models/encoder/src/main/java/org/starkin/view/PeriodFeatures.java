package org.starkin.view;

import org.starkin.period.LogPeriodogram;
import org.starkin.period.PeriodResult;

/** Features of the period search's answer alone. */
final class PeriodFeatures {

    /** The lower edges of the frequency ranges, cycles a day, and last the upper edge of all. */
    private static final double[] EDGES_PER_DAY = {
        LogPeriodogram.LOWEST_PER_DAY, 1 / 80.0, 1 / 5.0, 24 / 22.0, 3, LogPeriodogram.HIGHEST_PER_DAY
    };

    private static final Feature[] POWERS = {
        Feature.POWER_ABOVE_80_DAYS,
        Feature.POWER_5_TO_80_DAYS,
        Feature.POWER_1_TO_5_DAYS,
        Feature.POWER_8_TO_22_HOURS,
        Feature.POWER_BELOW_8_HOURS
    };

    private PeriodFeatures() {}

    static void put(PeriodResult result, FeatureTable table) {
        result.best().ifPresent(best -> {
            table.put(Feature.LOG_PERIOD, Math.log10(best.periodDays()));
            table.put(Feature.PERIOD_SCORE, best.score());
            if (result.periods().size() > 1) {
                table.put(Feature.SECOND_SCORE_RATIO, result.periods().get(1).score() / best.score());
            }
        });
        LogPeriodogram periodogram = result.periodogram();
        double highestOfAll = highest(periodogram, 0, Double.POSITIVE_INFINITY);
        for (int range = 0; range < POWERS.length; range++) {
            double highest = highest(periodogram, EDGES_PER_DAY[range], EDGES_PER_DAY[range + 1]);
            double ratio = highest / highestOfAll;
            table.put(POWERS[range], ratio * ratio);
        }
    }

    private static double highest(LogPeriodogram periodogram, double lowestPerDay, double highestPerDay) {
        double highest = 0;
        for (int bin = 0; bin < LogPeriodogram.BINS; bin++) {
            double frequency = LogPeriodogram.frequencyPerDay(bin);
            if (frequency >= lowestPerDay && frequency < highestPerDay) {
                highest = Math.max(highest, periodogram.power(bin));
            }
        }
        return highest;
    }
}
