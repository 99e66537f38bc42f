package org.starkin.survey;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nom.tam.fits.Header;
import nom.tam.util.Quantizer;
import org.starkin.index.SkyPosition;

/**
 * A binary table of a FITS file, gzipped or not, the first one or one that is wanted, with the cards of its header and of
 * the primary one. Columns are found by their names, whatever their case. Not thread-safe.
 */
final class FitsTable implements AutoCloseable {

    /** Units before the first table; archives put it first or second. */
    private static final int MOST_UNITS = 100;

    /** The standard allows no more (FITS Standard 4.0, section 7.3.1). */
    private static final int MOST_COLUMNS = 999;

    private final String source;
    private final FitsStream stream;
    private final Header primary;
    private final Header header;
    private final List<FitsColumn> columns;
    private final ColumnNames names;
    private final int rowBytes;
    private final int rows;
    private ByteBuffer data = ByteBuffer.allocate(0);

    private FitsTable(String source, FitsStream stream, Header primary, Header header, Limits limits) {
        this.source = source;
        this.stream = stream;
        this.primary = primary;
        this.header = header;
        stream.requireReadable(header);
        this.rowBytes = (int) stream.number(header, "NAXIS1", 0, Integer.MAX_VALUE);
        this.rows = (int) stream.number(header, "NAXIS2", 0, Integer.MAX_VALUE);
        this.columns = found();
        this.names = new ColumnNames(columns.stream().map(FitsColumn::name).toList(), source);
        if (rows > limits.mostRows()) {
            throw new UnusableInput(
                    Fault.TOO_LARGE, source, "holds " + rows + " rows; at most " + limits.mostRows() + " are read");
        }
    }

    /**
     * Opens the first table of a file; reads headers only.
     *
     * @throws UnusableInput where there is none, or a header is damaged or claims more than is ever read
     */
    static FitsTable open(Path file, Limits limits) {
        String source = file.toString();
        FitsStream stream = FitsStream.open(file, limits);
        boolean isOpen = false;
        try {
            Header primary = stream.next().orElseThrow(() -> noTable(source, "does not begin as a FITS file does"));
            FitsTable table = new FitsTable(source, stream, primary, firstTable(stream, source), limits);
            isOpen = true;
            return table;
        } finally {
            if (!isOpen) {
                stream.close();
            }
        }
    }

    /**
     * Reads those tables of a file that are wanted, their rows included, and the file to its end. Nothing has to be
     * closed.
     *
     * @param wanted is asked of each table, by its headers
     * @throws UnusableInput where a part is damaged or claims more than is ever read
     */
    static List<FitsTable> readAll(Path file, Limits limits, Predicate<FitsTable> wanted) {
        String source = file.toString();
        try (FitsStream stream = FitsStream.open(file, limits)) {
            Header primary = stream.next().orElseThrow(() -> noTable(source, "does not begin as a FITS file does"));
            List<FitsTable> tables = new ArrayList<>();
            for (int i = 0; i < MOST_UNITS; i++) {
                Optional<Header> next = stream.next();
                if (next.isEmpty()) {
                    break;
                }
                if (isTable(next.get())) {
                    FitsTable table = new FitsTable(source, stream, primary, next.get(), limits);
                    if (wanted.test(table)) {
                        table.readRows();
                        tables.add(table);
                    }
                }
            }
            stream.drain();
            return tables;
        }
    }

    private static boolean isTable(Header header) {
        return FitsStream.text(header, "XTENSION").filter("BINTABLE"::equals).isPresent();
    }

    private static Header firstTable(FitsStream stream, String source) {
        for (int i = 0; i < MOST_UNITS; i++) {
            Header next = stream.next().orElseThrow(() -> noTable(source, "is a FITS file without a binary table"));
            if (isTable(next)) {
                return next;
            }
        }
        throw noTable(source, "has " + MOST_UNITS + " parts none of which is a binary table");
    }

    private static UnusableInput noTable(String source, String what) {
        return new UnusableInput(
                Fault.NOT_A_TABLE, source, what + "; a light curve is a binary table, give the file that has it");
    }

    private List<FitsColumn> found() {
        List<FitsColumn> found = new ArrayList<>();
        long offset = 0;
        long count = stream.number(header, "TFIELDS", 0, MOST_COLUMNS);
        for (int i = 0; i < count; i++) {
            String form = FitsStream.text(header, "TFORM" + (i + 1)).orElse("");
            String name = FitsStream.text(header, "TTYPE" + (i + 1)).orElse("");
            FitsColumn column = FitsColumn.of(name, form, (int) offset, scaling(i))
                    .orElseThrow(
                            () -> damaged("has a column of TFORM " + Sources.shown(form) + ", which there is not"));
            found.add(column);
            offset += column.bytes();
        }
        if (offset != rowBytes) {
            throw damaged("says that a row has " + rowBytes + " bytes, but its columns have " + offset);
        }
        return found;
    }

    /** The library throws whatever it meets in damaged cards. */
    private Optional<Quantizer> scaling(int column) {
        try {
            return Optional.of(Quantizer.fromTableHeader(header, column)).filter(scaling -> !scaling.isDefault());
        } catch (RuntimeException e) {
            throw damaged("scales its column " + (column + 1) + " by no numbers (" + e.getMessage() + ")");
        }
    }

    private UnusableInput damaged(String what) {
        return new UnusableInput(
                Fault.DAMAGED, source, "has a table whose header " + what + "; it is damaged, fetch it again");
    }

    int rows() {
        return rows;
    }

    /** The value of a card as text without blanks around it, of the primary header, else of the table's. */
    Optional<String> card(String keyword) {
        return FitsStream.text(primary, keyword).or(() -> FitsStream.text(header, keyword));
    }

    /** The same, of the table's own header alone. */
    Optional<String> ownCard(String keyword) {
        return FitsStream.text(header, keyword);
    }

    /** The card of a column, such as its unit by {@code TUNIT}; empty where it has none. */
    Optional<String> columnCard(String keyword, String column) {
        return FitsStream.text(header, keyword + (names.find(column) + 1));
    }

    /** The bytes of its rows. */
    long bytes() {
        return (long) rowBytes * rows;
    }

    /** The value of a card as a number; NaN where it is absent or no number. */
    double number(String keyword) {
        return card(keyword).map(Cells::number).orElse(Double.NaN);
    }

    /** The target, by its cards {@code RA_OBJ} and {@code DEC_OBJ} in degrees ICRS. */
    Optional<SkyPosition> position() {
        return SkyPosition.ifValid(number("RA_OBJ"), number("DEC_OBJ"));
    }

    /** The first of these columns that is there. */
    Optional<String> find(String... wanted) {
        int found = names.find(wanted);
        return found == ColumnNames.ABSENT
                ? Optional.empty()
                : Optional.of(names.columns().get(found));
    }

    /** The same, of a column that must be there. */
    String require(String... wanted) {
        return find(wanted).orElseThrow(() -> missing(String.join(" or ", wanted)));
    }

    /** The error for a column that is not there, or a card that is needed. */
    UnusableInput missing(String what) {
        return new UnusableInput(
                Fault.MISSING_COLUMN,
                source,
                "has no " + what + "; the columns of its table are " + names.found()
                        + "; give the light curve as the archive ships it");
    }

    /** Reads the rows, and the file to its end. */
    void read() {
        readRows();
        stream.drain();
    }

    private void readRows() {
        data = ByteBuffer.wrap(stream.data(Math.multiplyExact(rowBytes, rows)));
    }

    /**
     * A column of numbers, all those of the first row before those of the second: one a row, or the elements of a row's
     * vector; of the rows that have been read.
     */
    double[] elements(String name) {
        FitsColumn column = column(name);
        if (!column.isNumbers()) {
            throw wrongType(column, "numbers are needed");
        }
        int repeat = (int) column.repeat();
        double[] values = new double[Math.multiplyExact(rows, repeat)];
        for (int i = 0; i < values.length; i++) {
            values[i] = column.element(data, rowBytes, i / repeat, i % repeat);
        }
        return values;
    }

    /** A column of numbers, one a row; of the rows that {@link #read} has read. */
    double[] numbers(String name) {
        FitsColumn column = column(name);
        if (!column.isNumber()) {
            throw wrongType(column, "one number a row is needed");
        }
        double[] values = new double[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = column.number(data, rowBytes, i);
        }
        return values;
    }

    /** The columns, in their order. */
    List<FitsColumn> columns() {
        return columns;
    }

    /** A cell of a column of numbers; of the rows that {@link #read} has read. */
    double number(int column, int row) {
        return columns.get(column).number(data, rowBytes, row);
    }

    /** A cell as {@link FitsColumn#text} has it; of the rows that {@link #read} has read. */
    String text(int column, int row) {
        return columns.get(column).text(data, rowBytes, row);
    }

    /** A column of integers, or of single characters as their codes. */
    long[] integers(String name) {
        FitsColumn column = column(name);
        if (!column.isInteger()) {
            throw wrongType(column, "one integer a row is needed");
        }
        long[] values = new long[rows];
        for (int i = 0; i < rows; i++) {
            values[i] = column.integer(data, rowBytes, i);
        }
        return values;
    }

    private FitsColumn column(String name) {
        int found = names.find(name);
        if (found == ColumnNames.ABSENT) {
            throw missing("column " + name);
        }
        return columns.get(found);
    }

    private UnusableInput wrongType(FitsColumn column, String needed) {
        return new UnusableInput(
                Fault.BAD_VALUE,
                source,
                "has a column " + Sources.shown(column.name()) + " of TFORM '" + column.repeat() + column.type() + "'; "
                        + needed);
    }

    @Override
    public void close() {
        stream.close();
    }
}
