package org.starkin.survey;

import java.util.List;
import java.util.Optional;

/**
 * The rows of a table, one after the other. Columns are numbered from 0. Every fault of the file itself is an
 * {@link UnusableInput} that names the file and the row. Not thread-safe.
 */
interface Rows extends AutoCloseable {

    /** The columns, as the header spells them, without blanks around them. */
    List<String> columns();

    /** Says before the first row that no other columns will be asked for. */
    void use(List<Integer> columns);

    /** Goes to the next row; false at the end. */
    boolean next();

    /** Where the row is, for a message: "line 17". */
    String where();

    /** A cell of the row as text without blanks around it; empty where it is not given. */
    String text(int column);

    /** A cell of the row as a number; NaN where it is not given, says NaN, or is no number. */
    double number(int column);

    /**
     * A cell of the row as numbers: those of an array, or of text such as {@code [1.5 2.5]} or {@code (1.5, 2.5)}; one of a
     * plain cell; none where it is not given. An element that is not given is NaN, a truth value 1 or 0.
     *
     * @return empty where an element is neither number nor truth value
     */
    default Optional<double[]> numbers(int column) {
        return Cells.numbers(text(column));
    }

    /** Whether a cell whose number is NaN is rightly so: not given or NaN, rather than some other text. */
    boolean isReadable(int column);

    /**
     * What is wrong with the first of these columns whose cell is neither a number nor empty; nothing where all are well.
     * A column that is absent is well.
     */
    default Optional<String> unreadable(int... columns) {
        for (int column : columns) {
            if (column != ColumnNames.ABSENT && Double.isNaN(number(column)) && !isReadable(column)) {
                return Optional.of(
                        "column " + columns().get(column) + ": " + Sources.shown(text(column)) + " is no number");
            }
        }
        return Optional.empty();
    }

    /** Whether the row has more cells than the header has columns, as a decimal comma makes it. */
    boolean hasExtraCells();

    /** Whether the column holds floating-point numbers, which cannot hold every id. */
    boolean isFloating(int column);

    /** What the file says of the times of a column. */
    default Optional<TimeFrame> timeFrame(int column) {
        return Optional.empty();
    }

    /** What the file says of a column beside its name. */
    default ColumnWords words(int column) {
        return ColumnWords.NONE;
    }

    /** What the file says once for all rows under that name, whatever its case, such as a PARAM of a VOTable. */
    default Optional<String> constant(String name) {
        return Optional.empty();
    }

    /** What else is to be said of the file, once its last row is read. */
    default List<String> remarks() {
        return List.of();
    }

    @Override
    void close();
}
