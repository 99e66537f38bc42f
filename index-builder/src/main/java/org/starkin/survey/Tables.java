package org.starkin.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Opens a table of any kind by what its bytes are. */
final class Tables {

    private Tables() {}

    /**
     * The rows of a CSV, CSV.gz, Parquet, VOTable or FITS file.
     *
     * @throws UnusableInput where it is none of these
     */
    static Rows open(Path file, Limits limits) {
        return switch (FileHead.kindOf(file)) {
            case PARQUET -> ParquetRows.open(file, limits);
            case VOTABLE -> VoTableRows.open(FileHead.of(file), file, limits);
            case FITS -> FitsRows.open(file, limits);
            default -> openText(Sources.open(file), file.toString(), limits);
        };
    }

    /** The rows of a text table; the stream is closed with them, or here where it is no table. */
    static Rows openText(InputStream in, String source, Limits limits) {
        boolean isOpen = false;
        try {
            Rows rows = TextRows.open(in, source, limits);
            isOpen = true;
            return rows;
        } finally {
            if (!isOpen) {
                close(in);
            }
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
