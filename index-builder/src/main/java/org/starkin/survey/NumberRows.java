package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rows of a text file that is nothing but columns of numbers, without a header: separated by commas, semicolons or
 * blanks; {@code #} begins a comment line. The first row says how many columns there are. Not thread-safe.
 */
final class NumberRows implements AutoCloseable {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String source;
    private final TextLines lines;
    private final long mostRows;
    private long rows;
    private int width;
    private List<String> cells = List.of();

    private NumberRows(String source, TextLines lines, long mostRows) {
        this.source = source;
        this.lines = lines;
        this.mostRows = mostRows;
    }

    /**
     * Opens a file.
     *
     * @throws UnusableInput where it is no text
     */
    static NumberRows open(Path file, Limits limits) {
        return new NumberRows(file.toString(), TextLines.open(file, limits), limits.mostRows());
    }

    /** Goes to the next row; false at the end. */
    boolean next() {
        Optional<String> line = lines.next();
        while (line.isPresent() && line.get().startsWith("#")) {
            line = lines.next();
        }
        if (line.isEmpty()) {
            return false;
        }
        cells = cells(line.get());
        if (width == 0) {
            width = cells.size();
        }
        if (++rows > mostRows) {
            throw new UnusableInput(
                    Fault.TOO_LARGE,
                    source,
                    "has more than " + mostRows + " rows, the most that are taken here; shorten it");
        }
        return true;
    }

    /** The cells of a line that is no comment. */
    static List<String> cells(String line) {
        Stream<String> cells = line.indexOf(',') >= 0
                ? Stream.of(line.split(",", -1))
                : line.indexOf(';') >= 0 ? Stream.of(line.split(";", -1)) : BLANKS.splitAsStream(line);
        return cells.map(String::strip).toList();
    }

    /** The columns of the first row, and so of every row. */
    int width() {
        return width;
    }

    /** A number of the row; NaN where the cell is empty or no number. */
    double value(int column) {
        return column < cells.size() ? Cells.number(cells.get(column)) : Double.NaN;
    }

    String where() {
        return lines.where();
    }

    /** What is wrong with the row: other than as many cells as the first, or one of the first {@code columns} no number. */
    Optional<String> fault(int columns) {
        if (cells.size() != width) {
            return Optional.of(cells.size() + " cells, where the first row has " + width);
        }
        return cells.stream()
                .limit(columns)
                .filter(cell -> Double.isNaN(Cells.number(cell)) && !Cells.isNotGiven(cell))
                .findFirst()
                .map(cell -> Sources.shown(cell) + " is no number");
    }

    @Override
    public void close() {
        lines.close();
    }
}
