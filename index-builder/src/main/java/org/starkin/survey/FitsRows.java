package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;

/** The rows of the first binary table of a FITS file that is none of an archive's. A cell of several numbers is not given. */
final class FitsRows implements Rows {

    private final FitsTable table;
    private int row = -1;

    private FitsRows(FitsTable table) {
        this.table = table;
    }

    /**
     * The rows of a file.
     *
     * @throws UnusableInput where it has no binary table, or its headers are damaged
     */
    static FitsRows open(Path file, Limits limits) {
        return new FitsRows(FitsTable.open(file, limits));
    }

    @Override
    public List<String> columns() {
        return table.columns().stream().map(FitsColumn::name).toList();
    }

    @Override
    public void use(List<Integer> columns) {
        // a row is read whole
    }

    @Override
    public boolean next() {
        if (row < 0) {
            table.read();
        }
        row++;
        return row < table.rows();
    }

    @Override
    public String where() {
        return "row " + (row + 1);
    }

    @Override
    public String text(int column) {
        return table.text(column, row);
    }

    @Override
    public double number(int column) {
        return table.columns().get(column).isNumber() ? table.number(column, row) : Cells.number(text(column));
    }

    @Override
    public boolean isReadable(int column) {
        return Cells.isNotGiven(text(column));
    }

    @Override
    public boolean hasExtraCells() {
        return false;
    }

    @Override
    public boolean isFloating(int column) {
        return table.columns().get(column).isFloating();
    }

    @Override
    public void close() {
        table.close();
    }
}
