package org.starkin.simulate;

/** Linear interpolation in a small table of published numbers. */
final class Table {

    private Table() {}

    /**
     * The value of a column at {@code x}, between the two rows around it; beyond the ends the end's own.
     *
     * @param rows the table row by row, {@code double[n * width]}; column 0 holds x, rising
     * @param width numbers a row
     * @param column the column wanted, 1 to {@code width - 1}
     */
    static double interpolate(double[] rows, int width, int column, double x) {
        int last = rows.length - width;
        if (x <= rows[0]) {
            return rows[column];
        }
        for (int row = width; row <= last; row += width) {
            if (x < rows[row]) {
                double share = (x - rows[row - width]) / (rows[row] - rows[row - width]);
                return rows[row - width + column] + share * (rows[row + column] - rows[row - width + column]);
            }
        }
        return rows[last + column];
    }
}
