package org.starkin.survey;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.starkin.lightcurve.DropCounts;

/** One star's table, read strictly: its sender is there to mend it. Used once. */
final class PastedTable {

    /** Stars named for their sender to choose from. */
    static final int MOST_CHOICES = 200;

    /** Where something was met first, or last. */
    private record Seen(String id, double time, String where) {}

    private final String source;
    private final ReadOptions options;
    private final Optional<String> wanted;
    private final StarRows points;
    private final Map<String, Seen> lastByBand = new HashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private Optional<Seen> star = Optional.empty();

    /** @param wanted the id of the star to read, of a table of several */
    PastedTable(String source, ReadOptions options, Optional<String> wanted) {
        this.source = source;
        this.options = options;
        this.wanted = wanted;
        this.points = new StarRows(options.limits().mostPointsPerStar());
    }

    /** The star in the rows of a table. */
    OneStar read(Rows table) {
        LongTableLayout layout = LongTableLayout.of(table.columns(), source, options);
        if (layout.hasIds() && table.isFloating(layout.id())) {
            throw new ColumnNames(table.columns(), source).floatingId(layout.id());
        }
        table.use(layout.used());
        LongRows point = new LongRows(table, layout, options);
        OwnedRows rows = new OwnedRows(table, point);
        while (rows.next()) {
            take(rows, point);
        }
        requireStar(layout);
        String id = star.map(Seen::id).orElse("");
        RawStar read = new RawStar(
                List.of(id), source, points.lightCurve(layout.meaning()), ObjectRow.of(id), DropCounts.NONE);
        return new OneStar(read, LongTable.NAME, table.columns(), layout.taken(), layout.description());
    }

    private void requireStar(LongTableLayout layout) {
        if (wanted.isPresent() && (!layout.hasIds() || points.rows() == 0)) {
            throw new UnusableInput(
                    Fault.NO_SUCH_STAR,
                    source,
                    layout.hasIds()
                            ? "has no object " + Sources.shown(wanted.get())
                            : "has no column of ids, so that no object can be chosen; leave the id out",
                    List.copyOf(ids));
        }
        if (points.rows() == 0) {
            throw fault(Fault.EMPTY, "has a header but no row below it");
        }
    }

    private void take(OwnedRows rows, LongRows point) {
        switch (rows.owner()) {
            case OTHER_SURVEY -> {}
            case NO_ID -> throw fault(Fault.BAD_VALUE, rows.where() + " has no object id; give one star's rows");
            case BAD_ID -> throw fault(Fault.BAD_VALUE, rows.where() + " has " + OwnedRows.unusable(rows.id()));
            case STAR -> {
                if (ids.size() < MOST_CHOICES) {
                    ids.add(rows.id());
                }
                if (wanted.isEmpty() || wanted.get().equals(rows.id())) {
                    requireSameStar(rows);
                    takePoint(rows.where(), point);
                }
            }
        }
    }

    private void requireSameStar(OwnedRows rows) {
        Seen first = star.orElseGet(() -> new Seen(rows.id(), 0, rows.where()));
        star = Optional.of(first);
        if (!first.id().equals(rows.id())) {
            String message = "holds object " + Sources.shown(first.id()) + " (" + first.where() + ") and object "
                    + Sources.shown(rows.id()) + " (" + rows.where() + "); give one star's rows, or say which object";
            while (rows.next() && ids.size() < MOST_CHOICES) {
                if (rows.owner() == OwnedRows.Owner.STAR) {
                    ids.add(rows.id());
                }
            }
            throw new UnusableInput(Fault.SEVERAL_STARS, source, message, List.copyOf(ids));
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
