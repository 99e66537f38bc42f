package org.starkin.evaluate;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** Counts, class by class, how often a period found is the catalogue's. */
final class PeriodTable {

    /** Two periods are the same within this share. */
    private static final double TOLERANCE = 1e-3;

    private static final String ALL = "all";

    private final Map<String, Counts> byLabel = new LinkedHashMap<>();

    /** Right answers of one method. */
    private static final class Counts {
        private int stars;
        private int plainExact;
        private int plainWithinTwo;
        private int exact;
        private int withinTwo;
    }

    /** Counts one star under its class and under all. */
    void add(PeriodicStar star, OptionalDouble plainDays, OptionalDouble foundDays) {
        for (String label : new String[] {star.label(), ALL}) {
            Counts counts = byLabel.computeIfAbsent(label, name -> new Counts());
            counts.stars++;
            counts.plainExact += isSame(plainDays, star.periodDays()) ? 1 : 0;
            counts.plainWithinTwo += isWithinTwo(plainDays, star.periodDays()) ? 1 : 0;
            counts.exact += isSame(foundDays, star.periodDays()) ? 1 : 0;
            counts.withinTwo += isWithinTwo(foundDays, star.periodDays()) ? 1 : 0;
        }
    }

    static boolean isSame(OptionalDouble foundDays, double trueDays) {
        return foundDays.isPresent() && Math.abs(foundDays.getAsDouble() / trueDays - 1) <= TOLERANCE;
    }

    static boolean isWithinTwo(OptionalDouble foundDays, double trueDays) {
        return isSame(foundDays, trueDays) || isSame(foundDays, 2 * trueDays) || isSame(foundDays, 0.5 * trueDays);
    }

    void print(PrintWriter out) {
        out.println("                 highest Lomb-Scargle peak        period search");
        out.println("class    stars   = P    = P, 2P or P/2     = P    = P, 2P or P/2   (% within 0.1 %)");
        byLabel.forEach((label, counts) -> {
            if (!label.equals(ALL)) {
                print(out, label, counts);
            }
        });
        Counts all = byLabel.get(ALL);
        if (all != null) {
            print(out, ALL, all);
        }
    }

    private static void print(PrintWriter out, String label, Counts counts) {
        out.printf(
                Locale.ROOT,
                "%-7s %6d  %5.1f  %16.1f   %6.1f  %16.1f%n",
                label,
                counts.stars,
                percent(counts.plainExact, counts),
                percent(counts.plainWithinTwo, counts),
                percent(counts.exact, counts),
                percent(counts.withinTwo, counts));
    }

    private static double percent(int right, Counts counts) {
        return 100.0 * right / counts.stars;
    }
}
