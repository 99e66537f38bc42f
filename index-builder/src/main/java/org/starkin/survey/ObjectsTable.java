package org.starkin.survey;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An objects table, whole in memory: one row a star, with {@code object_id} and, where given, {@code ra} and {@code dec}
 * (degrees ICRS), {@code label} or {@code class}, {@code period} (days); every other column that is not empty becomes a
 * property. CSV, CSV.gz or Parquet; columns are found by name, whatever their case. Immutable.
 */
public final class ObjectsTable {

    private final String source;
    private final Map<String, ObjectRow> rows;
    private final List<String> warnings;

    ObjectsTable(String source, Map<String, ObjectRow> rows, List<String> warnings) {
        this.source = source;
        this.rows = Collections.unmodifiableMap(rows);
        this.warnings = List.copyOf(warnings);
    }

    /**
     * Reads the table. A value that cannot be (a right ascension of 400, a period of -1) is left out, its row is kept; a
     * row without a usable id, or of an id that came before, is left out. All are counted in {@link #warnings()}.
     *
     * @throws UnusableInput where the file is no table, has no id column, no row, or exceeds a limit
     */
    public static ObjectsTable read(Path file, Limits limits) {
        String source = file.toString();
        try (Rows table = Tables.open(file, limits)) {
            return new ObjectsLoader(source, table).load();
        }
    }

    /** The file it was read from. */
    public String source() {
        return source;
    }

    /** The row of that id. */
    public Optional<ObjectRow> find(String objectId) {
        return Optional.ofNullable(rows.get(objectId));
    }

    /** Every id, in the order of the file. */
    public Set<String> ids() {
        return rows.keySet();
    }

    /** What was left out, a line a reason: how many rows, and the first of them. */
    public List<String> warnings() {
        return warnings;
    }
}
