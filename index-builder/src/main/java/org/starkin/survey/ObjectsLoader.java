package org.starkin.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.starkin.index.SkyPosition;

/** Reads an objects table row by row, counting what it leaves out. Used once. */
final class ObjectsLoader {

    private static final int LONGEST_TEXT = 1_000;

    /** How often something was left out, and where first. */
    private record Faults(int count, String first) {}

    private final String source;
    private final Rows table;
    private final List<String> names;
    private final int id;
    private final int ra;
    private final int dec;
    private final int label;
    private final int period;
    private final Map<String, ObjectRow> rows = new LinkedHashMap<>();
    private final Map<String, Faults> faults = new LinkedHashMap<>();

    ObjectsLoader(String source, Rows table) {
        this.source = source;
        this.table = table;
        this.names = table.columns();
        ColumnNames columns = new ColumnNames(names, source);
        this.id = columns.requireId();
        this.ra = columns.find(ColumnNames.RA);
        this.dec = columns.find(ColumnNames.DEC);
        this.label = columns.find(ColumnNames.LABEL);
        this.period = columns.find(ColumnNames.PERIOD);
        if (table.isFloating(id)) {
            throw columns.floatingId(id);
        }
    }

    /** Every row of the table. */
    ObjectsTable load() {
        boolean isEmpty = true;
        while (table.next()) {
            isEmpty = false;
            take();
        }
        if (isEmpty) {
            throw new UnusableInput(Fault.EMPTY, source, "has a header but no row below it");
        }
        List<String> warnings = new ArrayList<>();
        faults.forEach((what, seen) ->
                warnings.add(source + ": " + seen.count() + " rows " + what + " (first: " + seen.first() + ")"));
        return new ObjectsTable(source, rows, warnings);
    }

    private void take() {
        String objectId = table.text(id);
        if (objectId.isEmpty()) {
            fault("left out because they have no object id", table.where());
        } else if (!OwnedRows.isUsableId(objectId)) {
            fault(
                    "left out because their object id has more than " + OwnedRows.LONGEST_ID
                            + " characters or control characters",
                    table.where() + ", " + Sources.shown(objectId));
        } else if (rows.containsKey(objectId)) {
            fault(
                    "left out because their object id came before",
                    table.where() + ", object " + Sources.shown(objectId));
        } else {
            rows.put(objectId, row(objectId));
        }
    }

    private ObjectRow row(String objectId) {
        return new ObjectRow(objectId, position(), given(label), periodDays(), properties());
    }

    private Optional<String> given(int column) {
        if (column == ColumnNames.ABSENT) {
            return Optional.empty();
        }
        String text = table.text(column);
        if (Cells.isNotGiven(text)) {
            return Optional.empty();
        }
        if (text.length() > LONGEST_TEXT || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\t')) {
            fault(
                    "without their " + names.get(column) + ", which has more than " + LONGEST_TEXT
                            + " characters or control characters",
                    table.where() + ", " + Sources.shown(text));
            return Optional.empty();
        }
        return Optional.of(text);
    }

    private Optional<SkyPosition> position() {
        Optional<String> raText = given(ra);
        Optional<String> decText = given(dec);
        if (raText.isEmpty() && decText.isEmpty()) {
            return Optional.empty();
        }
        Optional<SkyPosition> position =
                SkyPosition.ifValid(Cells.number(raText.orElse("")), Cells.number(decText.orElse("")));
        if (position.isPresent()) {
            return position;
        }
        fault(
                "without a position, which needs ra of 0 to 360 and dec of -90 to 90 degrees",
                table.where() + ", ra " + Sources.shown(raText.orElse("")) + ", dec "
                        + Sources.shown(decText.orElse("")));
        return Optional.empty();
    }

    private OptionalDouble periodDays() {
        Optional<String> text = given(period);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        double days = Cells.number(text.get());
        if (days > 0 && days <= Double.MAX_VALUE) {
            return OptionalDouble.of(days);
        }
        fault(
                "without a period, which must be finite and above 0 days",
                table.where() + ", period " + Sources.shown(text.get()));
        return OptionalDouble.empty();
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        for (int column = 0; column < names.size(); column++) {
            boolean isKnown = column == id || column == ra || column == dec || column == label || column == period;
            if (!isKnown && !names.get(column).isEmpty()) {
                String name = names.get(column);
                given(column).ifPresent(text -> properties.put(name, text));
            }
        }
        return properties;
    }

    private void fault(String what, String where) {
        faults.merge(what, new Faults(1, where), (seen, again) -> new Faults(seen.count() + 1, seen.first()));
    }
}
