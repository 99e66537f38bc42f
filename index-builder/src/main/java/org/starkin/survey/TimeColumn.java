package org.starkin.survey;

import java.util.Arrays;
import java.util.Optional;
import org.starkin.lightcurve.ReferencePosition;
import org.starkin.lightcurve.TimeScale;
import org.starkin.lightcurve.TimeSystem;

/**
 * The times of a column.
 *
 * @param system what they mean
 * @param words the column and what its meaning was taken from
 */
record TimeColumn(TimeSystem system, String words) {

    /**
     * What the times of a column mean: what the user says, else what the file says of the column, else what the format is
     * known for.
     *
     * @throws UnusableInput where the file gives the times an origin that is no Julian Date
     */
    static TimeColumn of(Rows rows, int column, ReadOptions options, TimeSystem ofTheFormat, String source) {
        String name = "time " + rows.columns().get(column);
        if (options.timeSystem().isPresent()) {
            return new TimeColumn(options.timeSystem().get(), name);
        }
        Optional<TimeFrame> said = rows.timeFrame(column);
        if (said.isEmpty()) {
            return new TimeColumn(ofTheFormat, name);
        }
        TimeFrame frame = said.get();
        boolean hasOrigin = !frame.timeorigin().isEmpty();
        double originJd = hasOrigin ? originJd(frame.timeorigin()) : ofTheFormat.originJd();
        try {
            TimeSystem system = new TimeSystem(
                    word(TimeScale.values(), frame.timescale(), TimeScale.UNKNOWN),
                    word(ReferencePosition.values(), frame.refposition(), ReferencePosition.UNKNOWN),
                    originJd);
            return new TimeColumn(
                    system, name + (hasOrigin ? " (TIMESYS)" : " (TIMESYS without timeorigin: the format's is taken)"));
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(
                    Fault.BAD_VALUE,
                    source,
                    "the TIMESYS of column " + rows.columns().get(column) + " has timeorigin "
                            + Sources.shown(frame.timeorigin())
                            + "; it is a Julian Date, JD-origin or MJD-origin; give the time system as an option",
                    e);
        }
    }

    private static double originJd(String word) {
        return switch (word) {
            case "JD-origin" -> 0;
            case "MJD-origin" -> TimeSystem.MJD_ORIGIN;
            default -> Cells.number(word);
        };
    }

    private static <T extends Enum<T>> T word(T[] all, String name, T otherwise) {
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(otherwise);
    }
}
