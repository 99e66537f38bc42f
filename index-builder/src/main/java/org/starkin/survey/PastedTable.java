package org.starkin.survey;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
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
            LongRows point = new LongRows(table, layout, options);
            OwnedRows rows = new OwnedRows(table, point);
            while (rows.next()) {
                take(rows, point);
            }
            if (points.rows() == 0) {
                throw fault(Fault.EMPTY, "has a header but no row below it");
            }
            String id = star.map(Seen::id).orElse("");
            return new RawStar(
                    List.of(id), source, points.lightCurve(layout.meaning()), ObjectRow.of(id), DropCounts.NONE);
        }
    }

    private void take(OwnedRows rows, LongRows point) {
        switch (rows.owner()) {
            case OTHER_SURVEY -> {}
            case NO_ID -> throw fault(Fault.BAD_VALUE, rows.where() + " has no object id; give one star's rows");
            case BAD_ID -> throw fault(Fault.BAD_VALUE, rows.where() + " has " + OwnedRows.unusable(rows.id()));
            case STAR -> {
                requireSameStar(rows);
                takePoint(rows.where(), point);
            }
        }
    }

    private void requireSameStar(OwnedRows rows) {
        Seen first = star.orElseGet(() -> new Seen(rows.id(), 0, rows.where()));
        star = Optional.of(first);
        if (!first.id().equals(rows.id())) {
            throw fault(
                    Fault.SEVERAL_STARS,
                    "holds object " + Sources.shown(first.id()) + " (" + first.where() + ") and object "
                            + Sources.shown(rows.id()) + " (" + rows.where() + "); give one star's rows");
        }
    }

    private void takePoint(String where, LongRows point) {
        Optional<String> wrong = point.readPoint().or(point::notFinite);
        if (wrong.isPresent()) {
            throw fault(Fault.BAD_VALUE, where + ", " + wrong.get());
        }
        requireAscending(where, point);
        points.add(point.band(), point.time(), point.value(), point.error());
        if (points.isTooLarge()) {
            throw fault(
                    Fault.TOO_LARGE,
                    points.hasTooManyPassbands()
                            ? "has more than " + StarRows.MOST_PASSBANDS + " passbands"
                            : "has more than " + options.limits().mostPointsPerStar() + " points; shorten it");
        }
    }

    private void requireAscending(String where, LongRows point) {
        if (Double.isNaN(point.time())) {
            return;
        }
        Seen last = lastByBand.put(point.band(), new Seen("", point.time(), where));
        if (last != null && last.time() > point.time()) {
            throw fault(
                    Fault.UNSORTED,
                    "the times of passband " + Sources.shown(point.band()) + " do not ascend: " + last.time() + " ("
                            + last.where() + ") is followed by " + point.time() + " (" + where
                            + "); sort the rows by time");
        }
    }

    private UnusableInput fault(Fault fault, String detail) {
        return new UnusableInput(fault, source, detail);
    }
}
