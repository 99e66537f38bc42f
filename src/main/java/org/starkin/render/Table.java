package org.starkin.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows of one record, its columns as the record's components say by {@link Cell}. Immutable.
 *
 * @param name a short word, of a file too
 * @param rows not copied, for they may be more than memory holds: nobody changes them
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
    }

    /** All rows, no times among them. */
    public static <R extends Record> Table of(
            String name, String description, List<Fact> facts, Class<R> row, List<R> rows) {
        return ofAny(name, description, facts, row, rows);
    }

    /** The same of rows of a record that is known only when they are there. */
    public static Table ofAny(
            String name,
            String description,
            List<Fact> facts,
            Class<? extends Record> row,
            List<? extends Record> rows) {
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

    /** The same with the columns of these names alone. */
    public Table only(Set<String> names) {
        List<Column> some =
                columns.stream().filter(column -> names.contains(column.name())).toList();
        return new Table(name, description, facts, timeSystem, some, rows, isTruncated);
    }
}
