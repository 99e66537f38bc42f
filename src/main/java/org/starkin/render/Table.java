package org.starkin.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows of one record, its columns as the record's components say by {@link Cell}. Immutable.
 *
 * @param name a short word, of a file too
 * @param timeSystem of columns in the frame {@link Cell.Frame#TIME}
 * @param isTruncated whether there are more rows than were asked for
 */
public record Table(
        String name,
        String description,
        List<Fact> facts,
        Optional<TimeSystemRow> timeSystem,
        List<Column> columns,
        List<? extends Record> rows,
        boolean isTruncated) {

    public Table {
        facts = List.copyOf(facts);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** All rows, no times among them. */
    public static <R extends Record> Table of(
            String name, String description, List<Fact> facts, Class<R> row, List<R> rows) {
        return new Table(name, description, facts, Optional.empty(), Column.of(row), rows, false);
    }

    /** The same in a time system. */
    public Table inTime(TimeSystemRow system) {
        return new Table(name, description, facts, Optional.of(system), columns, rows, isTruncated);
    }

    /** The same, saying whether there are more rows than were asked for. */
    public Table truncated(boolean isTruncated) {
        return new Table(name, description, facts, timeSystem, columns, rows, isTruncated);
    }

    /** The same, where the columns of these names are called by other words than UCD1+. */
    public Table withUcds(Map<String, String> byName) {
        List<Column> called = columns.stream()
                .map(column -> column.withUcd(byName.getOrDefault(column.name(), column.ucd())))
                .toList();
        return new Table(name, description, facts, timeSystem, called, rows, isTruncated);
    }
}
