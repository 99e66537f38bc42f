package org.starkin.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.lightcurve.DropReason;

/**
 * The light curve that each row of a Parquet file holds in lists of equal length.
 *
 * @param rows the table
 * @param time the list of times
 * @param value the list of magnitudes or fluxes
 * @param error the list of its errors, perhaps absent
 * @param band the list of passbands, perhaps absent
 * @param others lists by which points are left out
 */
record NestedCurve(ParquetRows rows, int time, int value, int error, int band, List<Integer> others) {

    static final int LONGEST_BAND = 32;

    /** Says of a point why it is left out. */
    interface PointRule {

        /** Takes every point. */
        PointRule ALL = _ -> Optional.empty();

        /** The reason to leave out a point of the row, where there is one. */
        Optional<DropReason> leavesOut(int point);
    }

    /**
     * @throws UnusableInput where times, values or errors are no lists of numbers
     */
    NestedCurve {
        others = List.copyOf(others);
        for (int column : ColumnNames.present(time, value, error)) {
            ParquetLeaf leaf = rows.leaves().get(column);
            if (!leaf.isList() || !leaf.isNumber()) {
                throw new UnusableInput(
                        Fault.BAD_VALUE,
                        rows.source(),
                        "column " + leaf.shown() + " is no list of numbers, as times and brightness are");
            }
        }
    }

    /** All its columns. */
    List<Integer> columns() {
        List<Integer> columns = new ArrayList<>(ColumnNames.present(time, value, error, band));
        columns.addAll(others);
        return columns;
    }

    /** The names of its columns, in words. */
    String words() {
        return "time " + name(time) + ", brightness " + name(value) + ", error " + name(error)
                + (band == ColumnNames.ABSENT ? "" : ", band " + name(band));
    }

    private String name(int column) {
        return column == ColumnNames.ABSENT ? "none" : rows.columns().get(column);
    }

    /**
     * Adds the row's points to its star.
     *
     * @param noBand the passband of points that have none
     * @return what is wrong with the row; nothing was added then
     */
    Optional<NestedMeaning.Flaw> addTo(StarRows star, String noBand, PointRule rule, Limits limits) {
        Optional<NestedMeaning.Flaw> flaw = flaw(limits);
        if (flaw.isEmpty()) {
            addAll(star, noBand, rule);
        }
        return flaw;
    }

    /** The same, of a row in which nothing is wrong. */
    void addAll(StarRows star, String noBand, PointRule rule) {
        ParquetList times = rows.list(time);
        ParquetList values = rows.list(value);
        for (int i = 0; i < times.size(); i++) {
            Optional<DropReason> reason = rule.leavesOut(i);
            String passband = passband(i, noBand);
            if (reason.isPresent()) {
                star.drop(reason.get());
            } else if (passband.length() > LONGEST_BAND) {
                star.drop(DropReason.UNREADABLE);
            } else {
                star.add(passband, times.number(i), values.number(i), error(i));
            }
        }
    }

    /** Whether the row has no point. */
    boolean isEmpty() {
        return columns().stream().allMatch(column -> rows.list(column).size() == 0);
    }

    private String passband(int point, String noBand) {
        String text = band == ColumnNames.ABSENT ? "" : rows.list(band).text(point);
        return text.isEmpty() ? noBand : text;
    }

    private double error(int point) {
        return error == ColumnNames.ABSENT ? Double.NaN : rows.list(error).number(point);
    }

    /** What is wrong with the row as a whole. */
    Optional<NestedMeaning.Flaw> flaw(Limits limits) {
        ParquetList times = rows.list(time);
        long size = times.size();
        for (int column : columns()) {
            ParquetList list = rows.list(column);
            boolean isNeeded = column == value;
            if ((list.isGiven() || (isNeeded && size > 0)) && list.size() != size) {
                return flaw(
                        "unequal_lengths",
                        name(time) + " has " + size + " elements and " + name(column) + " " + list.size()
                                + "; points cannot be told");
            }
        }
        if (size == 0) {
            return flaw("no_photometry", name(time) + (times.isGiven() ? " is empty" : " is null"));
        }
        return size > limits.mostPointsPerStar()
                ? flaw("too_many_points", size + " points; a star has at most " + limits.mostPointsPerStar())
                : Optional.empty();
    }

    private Optional<NestedMeaning.Flaw> flaw(String reason, String detail) {
        return Optional.of(
                new NestedMeaning.Flaw(reason, detail, rows.list(time).size()));
    }
}
