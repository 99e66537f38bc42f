package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;

/** Looks at a Parquet file's schema alone. */
final class ParquetSchema {

    private ParquetSchema() {}

    /**
     * The leaves of the schema by their names, such as {@code lightcurve.hmjd[]}: {@link ParquetLeaf#name}.
     *
     * @throws UnusableInput where the footer is damaged
     */
    static List<String> leaves(Path file) {
        try (ParquetRows rows = ParquetRows.open(file, Limits.BUILD)) {
            return rows.leaves().stream().map(ParquetLeaf::name).toList();
        }
    }
}
