package org.starkin.period;

import java.util.List;
import java.util.Optional;

/**
 * What the period search found. No period at all is a legitimate answer: a constant or irregular star has none.
 *
 * @param periods at most {@link #MOST_PERIODS}, likeliest first
 * @param periodogram the whole scan on the grid that all surveys share
 * @param beside what is left beside the likeliest period; {@link RelativePeriodogram#EMPTY} where there is none
 */
public record PeriodResult(List<Period> periods, LogPeriodogram periodogram, RelativePeriodogram beside) {

    /** How many periods are kept. */
    public static final int MOST_PERIODS = 3;

    public PeriodResult {
        periods = List.copyOf(periods);
        if (periods.size() > MOST_PERIODS) {
            throw new IllegalArgumentException(periods.size() + " periods; at most " + MOST_PERIODS + " are kept");
        }
    }

    /** The likeliest period, where there is one. */
    public Optional<Period> best() {
        return periods.stream().findFirst();
    }
}
