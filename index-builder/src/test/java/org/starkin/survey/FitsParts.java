package org.starkin.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nom.tam.fits.BasicHDU;
import nom.tam.fits.BinaryTable;
import nom.tam.fits.BinaryTableHDU;
import nom.tam.fits.Fits;
import nom.tam.fits.FitsException;
import nom.tam.fits.NullDataHDU;

/** Writes FITS files of several tables, by the FITS library. */
final class FitsParts {

    private final Fits fits = new Fits();

    /** A file that begins with a part of nothing but these cards. */
    static FitsParts of(Map<String, Object> cards) throws IOException {
        FitsParts parts = new FitsParts();
        NullDataHDU primary = new NullDataHDU();
        parts.add(primary, cards);
        return parts;
    }

    /**
     * A table, a row an element of each column's array: {@code float[rows]}, or {@code float[rows][elements]} for
     * vectors.
     */
    FitsParts table(Map<String, Object> cards, String[] names, Object... columns) throws IOException {
        try {
            BinaryTable table = new BinaryTable();
            for (Object column : columns) {
                table.addColumn(column);
            }
            BinaryTableHDU part = BinaryTableHDU.wrap(table);
            for (int i = 0; i < names.length; i++) {
                part.setColumnName(i, names[i], "");
            }
            add(part, cards);
            return this;
        } catch (FitsException e) {
            throw new IOException(e);
        }
    }

    private void add(BasicHDU<?> part, Map<String, Object> cards) throws IOException {
        try {
            MadeUpSpectra.put(part.getHeader(), cards);
            fits.addHDU(part);
        } catch (FitsException e) {
            throw new IOException(e);
        }
    }

    Path write(Path file) throws IOException {
        try (fits) {
            fits.write(file.toFile());
            return file;
        } catch (FitsException e) {
            throw new IOException(e);
        }
    }
}
