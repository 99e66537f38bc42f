package org.starkin.survey;

import java.nio.file.Path;

/**
 * A format that is a Parquet table whose rows are stars, with the light curve in lists. {@link NestedFiles} makes an
 * {@link ArchiveFormat} of it. Stateless and thread-safe.
 */
interface NestedFormat extends Format {

    /**
     * What the rows of a table mean; its columns are found by name.
     *
     * @param rows the open table, before its first row
     * @throws UnusableInput where a column is missing
     */
    NestedMeaning bind(ParquetRows rows, Path file, ReadOptions options);
}
