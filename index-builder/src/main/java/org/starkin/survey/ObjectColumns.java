package org.starkin.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.starkin.index.SkyPosition;

/**
 * What the flat columns of a Parquet file say of its rows' stars: id, position, label, period; every other column is a
 * property, but for those that only partition a catalogue. A position or period that cannot be is kept as a property.
 */
final class ObjectColumns {

    private static final int LONGEST_TEXT = 1_000;

    /** The columns of the HATS partitioning, which say nothing of the star beside its position. */
    private static final Set<String> PARTITIONING = Set.of("norder", "dir", "npix");

    private final ParquetRows rows;
    private final int id;
    private final int ra;
    private final int dec;
    private final int label;
    private final int period;
    private final List<Integer> others;

    /**
     * Finds the columns by name.
     *
     * @param catalogue whose properties name them, where there is one
     * @throws UnusableInput where there is no id, or it is floating-point
     */
    ObjectColumns(ParquetRows rows, Optional<HatsCatalogue> catalogue) {
        this.rows = rows;
        ColumnNames columns = new ColumnNames(rows.columns(), rows.source());
        List<String> ids = Stream.concat(
                        catalogue.flatMap(HatsCatalogue::idColumn).stream(), ColumnNames.CATALOGUE_ID.stream())
                .toList();
        id = columns.find(ids);
        if (id == ColumnNames.ABSENT) {
            throw columns.missing("the star's id: one of " + String.join(", ", ids));
        }
        if (rows.isFloating(id)) {
            throw columns.floatingId(id);
        }
        ra = find(columns, catalogue.flatMap(HatsCatalogue::raColumn), ColumnNames.RA);
        dec = find(columns, catalogue.flatMap(HatsCatalogue::decColumn), ColumnNames.DEC);
        label = columns.find(ColumnNames.LABEL);
        period = columns.find(ColumnNames.PERIOD);
        others = IntStream.range(0, rows.leaves().size())
                .filter(this::isOther)
                .boxed()
                .toList();
    }

    private static int find(ColumnNames columns, Optional<String> named, List<String> known) {
        return columns.find(Stream.concat(named.stream(), known.stream()).toList());
    }

    private boolean isOther(int column) {
        ParquetLeaf leaf = rows.leaves().get(column);
        boolean isKnown = column == id || column == ra || column == dec || column == label || column == period;
        boolean isPartitioning =
                leaf.name().startsWith("_") || PARTITIONING.contains(leaf.name().toLowerCase(Locale.ROOT));
        return !isKnown && !isPartitioning && leaf.isFlat() && leaf.path().size() == 1;
    }

    /** The columns of id and position. */
    List<Integer> owners() {
        return ColumnNames.present(id, ra, dec);
    }

    /** All flat columns. */
    List<Integer> all() {
        Set<Integer> all = new LinkedHashSet<>(ColumnNames.present(id, ra, dec, label, period));
        all.addAll(others);
        return new ArrayList<>(all);
    }

    /** The columns in words. */
    String words() {
        return "id " + rows.columns().get(id) + ", position "
                + (ra == ColumnNames.ABSENT || dec == ColumnNames.ABSENT
                        ? "none"
                        : rows.columns().get(ra) + " and " + rows.columns().get(dec))
                + (label == ColumnNames.ABSENT
                        ? ""
                        : ", label " + rows.columns().get(label))
                + (period == ColumnNames.ABSENT
                        ? ""
                        : ", period " + rows.columns().get(period));
    }

    /** The id of the row's star; empty where it has none. */
    String id() {
        return rows.text(id);
    }

    /** The star with its position. */
    ObjectRow star(String objectId) {
        return ObjectRow.at(objectId, position());
    }

    private Optional<SkyPosition> position() {
        return ra == ColumnNames.ABSENT || dec == ColumnNames.ABSENT
                ? Optional.empty()
                : SkyPosition.ifValid(rows.number(ra), rows.number(dec));
    }

    /** The star with everything that the row says of it. */
    ObjectRow described(ObjectRow star) {
        Map<String, String> properties = new TreeMap<>(star.properties());
        OptionalDouble periodDays = periodDays();
        List<Integer> kept = new ArrayList<>(others);
        if (star.position().isEmpty()) {
            kept.addAll(ColumnNames.present(ra, dec));
        }
        if (periodDays.isEmpty()) {
            kept.addAll(ColumnNames.present(period));
        }
        for (int column : kept) {
            given(column).ifPresent(text -> properties.put(rows.columns().get(column), text));
        }
        return new ObjectRow(
                star.objectId(),
                star.position(),
                label == ColumnNames.ABSENT ? Optional.empty() : given(label),
                periodDays,
                properties);
    }

    private OptionalDouble periodDays() {
        double days = period == ColumnNames.ABSENT ? Double.NaN : rows.number(period);
        return days > 0 && days <= Double.MAX_VALUE ? OptionalDouble.of(days) : OptionalDouble.empty();
    }

    /** Text that is too long, or holds control characters, is kept as far as it can be shown. */
    private Optional<String> given(int column) {
        String text = rows.text(column);
        if (Cells.isNotGiven(text)) {
            return Optional.empty();
        }
        boolean isUsable =
                text.length() <= LONGEST_TEXT && text.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t');
        return Optional.of(isUsable ? text : Sources.shown(text));
    }
}
