package org.starkin.survey;

import java.util.Optional;
import org.starkin.lightcurve.Passband;

/**
 * The passband of each row of a table.
 *
 * @param rows the table
 * @param column where it is named, or {@link ColumnNames#ABSENT}
 * @param otherwise the passband of rows that name none
 */
record BandColumn(Rows rows, int column, String otherwise) {

    /** Rows that name none have the passband of the options, or else an unknown one. */
    static BandColumn of(Rows rows, int column, ReadOptions options) {
        return new BandColumn(rows, column, options.passband().orElse(Passband.UNKNOWN.name()));
    }

    /** The name that the row gives; perhaps none that a passband can have. */
    String name() {
        String text = column == ColumnNames.ABSENT ? "" : rows.text(column);
        return text.isEmpty() ? otherwise : text;
    }

    /** Whether a passband may be called so. */
    static boolean isUsable(String name) {
        return name.length() <= Passband.LONGEST_NAME;
    }

    /** What is wrong with the row's name, where no passband may be called so. */
    Optional<String> fault() {
        String name = name();
        return isUsable(name)
                ? Optional.empty()
                : Optional.of("column " + rows.columns().get(column) + ": " + Sources.shown(name) + " has "
                        + name.length() + " characters; a passband is named by at most " + Passband.LONGEST_NAME);
    }
}
