package org.starkin.survey;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Looks at a Parquet file's schema alone. */
final class ParquetSchema {

    private ParquetSchema() {}

    /**
     * The leaves of the schema, such as {@code lightcurve.list.element.hmjd}.
     *
     * @throws UnusableInput where the footer is damaged
     */
    static List<String> leaves(Path file) {
        try (ParquetRows rows = ParquetRows.open(file, Limits.BUILD)) {
            return rows.paths().stream()
                    .map(path -> String.join(".", Arrays.asList(path)))
                    .toList();
        }
    }
}
