package org.starkin.survey;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.starkin.lightcurve.DropCounts;

/** One star's table, read strictly: its sender is there to mend it. Used once. */
final class PastedTable {

    /** Where something was met first, or last. */
    private record Seen(String id, double time, String where) {}

    private final String source;
    private final ReadOptions options;
    private final StarRows points;
    private final Map<String, Seen> lastByBand = new HashMap<>();
    private Optional<Seen> star = Optional.empty();

    PastedTable(String source, ReadOptions options) {
        this.source = source;
        this.options = options;
        this.points = new StarRows(options.limits().mostPointsPerStar());
    }

    /** The star in {@code in}, which is closed. */
    RawStar read(InputStream in) {
        try (Rows table = Tables.openText(in, source, options.limits())) {
            LongTableLayout layout = LongTableLayout.of(table.columns(), source, options);
            LongRows rows = new LongRows(source, table, layout, options.survey());
            while (rows.next()) {
                take(rows);
            }
            if (points.rows() == 0) {
                throw fault(Fault.EMPTY, "has a header but no row below it");
            }
            boolean hasErrors = layout.error() != LongTableLayout.ABSENT;
            return new RawStar(
                    star.map(Seen::id).orElse(""),
                    source,
                    points.lightCurve(layout.timeSystem(), layout.unit(), hasErrors),
                    DropCounts.NONE);
        }
    }

    private void take(LongRows rows) {
        switch (rows.owner()) {
            case OTHER_SURVEY -> {}
            case NO_ID -> throw fault(Fault.BAD_VALUE, rows.where() + " has no object id; give one star's rows");
            case BAD_ID ->
                throw fault(
                        Fault.BAD_VALUE,
                        rows.where() + ": the object id " + Sources.shown(rows.id()) + " has "
                                + rows.id().length() + " characters; an id has 1 to " + LongRows.LONGEST_ID
                                + " and no control characters");
            case STAR -> {
                requireSameStar(rows);
                takePoint(rows);
            }
        }
    }

    private void requireSameStar(LongRows rows) {
        Seen first = star.orElseGet(() -> new Seen(rows.id(), 0, rows.where()));
        star = Optional.of(first);
        if (!first.id().equals(rows.id())) {
            throw fault(
                    Fault.SEVERAL_STARS,
                    "holds object " + Sources.shown(first.id()) + " (" + first.where() + ") and object "
                            + Sources.shown(rows.id()) + " (" + rows.where() + "); give one star's rows");
        }
    }

    private void takePoint(LongRows rows) {
        Optional<String> wrong = rows.readPoint().or(rows::notFinite);
        if (wrong.isPresent()) {
            throw fault(Fault.BAD_VALUE, rows.where() + ", " + wrong.get());
        }
        requireAscending(rows);
        points.add(rows.band(), rows.time(), rows.value(), rows.error());
        if (points.isTooLarge()) {
            throw fault(
                    Fault.TOO_LARGE,
                    points.hasTooManyPassbands()
                            ? "has more than " + StarRows.MOST_PASSBANDS + " passbands"
                            : "has more than " + options.limits().mostPointsPerStar() + " points; shorten it");
        }
    }

    private void requireAscending(LongRows rows) {
        if (Double.isNaN(rows.time())) {
            return;
        }
        Seen last = lastByBand.put(rows.band(), new Seen("", rows.time(), rows.where()));
        if (last != null && last.time() > rows.time()) {
            throw fault(
                    Fault.UNSORTED,
                    "the times of passband " + Sources.shown(rows.band()) + " do not ascend: " + last.time() + " ("
                            + last.where() + ") is followed by " + rows.time() + " (" + rows.where()
                            + "); sort the rows by time");
        }
    }

    private UnusableInput fault(Fault fault, String detail) {
        return new UnusableInput(fault, source, detail);
    }
}
