package org.starkin.survey;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The long table: one row a measurement; CSV, CSV.gz or Parquet; columns found by name, whatever their case:
 * {@code object_id}; a time ({@code jd, hjd, bjd, bjd_tcb, mjd, hmjd ...}, or {@code time} of a system given as an option);
 * {@code mag} or {@code flux}; an error; {@code band} or {@code filter}; {@code survey}. Stateless and thread-safe.
 */
public final class LongTableReader implements Reader {

    private final Reader reader = new ArchiveReader(new TableFiles(new LongTable()), Extent.SURVEY);

    @Override
    public String format() {
        return reader.format();
    }

    @Override
    public boolean recognises(FileHead head) {
        return reader.recognises(head);
    }

    @Override
    public Photometry open(List<Path> files, ReadOptions options, Consumer<UnusableInput> refused) {
        return reader.open(files, options, refused);
    }

    /**
     * One star's table from a stream, such as one pasted by a user: CSV text, gzipped or not. Unlike {@link #open} it
     * forgives nothing but empty cells: a cell that is no number, NaN, or a time that does not ascend within its
     * passband is an error that names the rows. The id column may be absent.
     *
     * @param name what to call the table in an error
     * @throws UnusableInput for every fault of the table
     */
    public static RawStar readOne(InputStream in, String name, ReadOptions options) {
        try (Rows rows = Tables.openText(in, name, options.limits())) {
            return new PastedTable(name, options, Optional.empty()).read(rows).star();
        }
    }
}
