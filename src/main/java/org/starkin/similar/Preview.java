package org.starkin.similar;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.starkin.render.Drops;
import org.starkin.render.PeriodRow;

/** Says in words what was made of photometry. */
final class Preview {

    private static final double PERCENT = 100;

    private Preview() {}

    /** @param periods likeliest first */
    static String words(Drops drops, List<PeriodRow> periods) {
        return points(drops) + "; " + period(periods);
    }

    private static String points(Drops drops) {
        int dropped = drops.pointsRead() - drops.pointsUsed();
        String reasons = drops.dropped().entrySet().stream()
                .map(reason -> reason.getKey() + " " + reason.getValue())
                .collect(Collectors.joining(", "));
        return "read " + drops.pointsRead() + " points, dropped " + dropped + (dropped == 0 ? "" : ": " + reasons);
    }

    private static String period(List<PeriodRow> periods) {
        if (periods.isEmpty()) {
            return "no period was found";
        }
        PeriodRow likeliest = periods.getFirst();
        String words = String.format(
                Locale.ROOT,
                "likeliest period %.6f d, whose repetition explains %.0f %% of the variance",
                likeliest.periodDays(),
                PERCENT * likeliest.score());
        return periods.size() == 1
                ? words
                : words
                        + String.format(
                                Locale.ROOT,
                                " (next %.6f d, %.0f %%)",
                                periods.get(1).periodDays(),
                                PERCENT * periods.get(1).score());
    }
}
