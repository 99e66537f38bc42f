package org.starkin.survey;

import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.TimeSystem;

/**
 * What the columns of a FITS light curve mean.
 *
 * @param star its id and what the headers say of it
 * @param passband of all its points
 * @param timeSystem of the column {@code time}
 * @param unit of the columns {@code value}, {@code error} and {@code trend}
 * @param time the column of the times
 * @param value the column of the brightness
 * @param error the column of its errors, where there is one
 * @param trend a column of a trend that was taken out of the brightness and belongs to the star: it is put back, less its
 *     median
 * @param flags what a point is left out for; none for every point
 */
record FitsCurve(
        ObjectRow star,
        String passband,
        TimeSystem timeSystem,
        BrightnessUnit unit,
        String time,
        String value,
        Optional<String> error,
        Optional<String> trend,
        List<Flag> flags) {

    /**
     * A column of flags.
     *
     * @param column its name
     * @param isBad whether a value of it says to leave the point out
     */
    record Flag(String column, LongPredicate isBad) {

        /** Any of the bits of a mask. */
        static Flag bits(String column, long mask) {
            return new Flag(column, value -> (value & mask) != 0);
        }

        /** Any bit at all. */
        static Flag any(String column) {
            return new Flag(column, value -> value != 0);
        }
    }

    FitsCurve {
        flags = List.copyOf(flags);
    }

    /** What was taken for what, in one line; {@code meaning} is that of the points. */
    String description(Meaning meaning) {
        String errors = error.map(column -> ", errors " + column).orElse(", no errors");
        String withTrend = trend.map(column -> " + " + column).orElse("");
        String flagged = flags.isEmpty()
                ? "no flags"
                : "flags " + String.join(", ", flags.stream().map(Flag::column).toList());
        return meaning.words() + "; time " + time + ", brightness " + value + withTrend + errors + ", " + flagged;
    }
}
