package org.starkin.survey;

import java.nio.file.Path;

/**
 * A format that is a table whose rows are points, whatever kind of file the table is in: text, Parquet, VOTable.
 * {@link TableFiles} makes an {@link ArchiveFormat} of it. Stateless and thread-safe.
 */
interface TableFormat extends Format {

    /**
     * What the rows of a table mean; its columns are found by name.
     *
     * @param rows the open table, before its first row
     * @throws UnusableInput where a column is missing
     */
    RowMeaning bind(Rows rows, Path file, ReadOptions options);
}
