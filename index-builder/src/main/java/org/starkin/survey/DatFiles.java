package org.starkin.survey;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.starkin.lightcurve.BrightnessUnit;
import org.starkin.lightcurve.DropReason;
import org.starkin.lightcurve.Passband;

/**
 * Files that are columns of numbers without a header: time, magnitude, and its error unless there are but two columns. One
 * file is one star in one passband, whose names are those of its path ({@link DatName}); the files of a star's passbands
 * are joined. The first time tells the kinds apart. Of two columns no archive is known to write what times mean, so they
 * need a time system given; where one is given, times are taken as they are written. There are no flags. Thread-safe.
 */
final class DatFiles implements ArchiveFormat {

    private static final int WITHOUT_ERRORS = 2;
    private static final int WITH_ERRORS = 3;
    private static final int EARLY_WARNING = 5;

    /** Marks for "not measured" reach 99.999, so what lies beyond is a flux. */
    private static final double LARGEST_MAGNITUDE = 100;

    private final DatTable table;

    DatFiles(DatTable table) {
        this.table = table;
    }

    @Override
    public String name() {
        return table.name();
    }

    @Override
    public boolean recognises(FileHead head) {
        if (head.kind() != FileKind.TEXT) {
            return false;
        }
        List<String> first = head.text()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .map(NumberRows::cells)
                .orElse(List.of());
        boolean isNumbers = first.stream().map(Cells::number).noneMatch(value -> value.isNaN());
        return isNumbers
                && isWidth(first.size())
                && table.hasTime(Cells.number(first.getFirst()))
                && !isOtherTable(head.columns(), first.size());
    }

    private static boolean isWidth(int width) {
        return width == WITHOUT_ERRORS || width == WITH_ERRORS || width == EARLY_WARNING;
    }

    /** Whether the comment above the numbers names columns that are others than time, magnitude and error. */
    private static boolean isOtherTable(List<String> names, int width) {
        if (names.size() != width) {
            return false;
        }
        String time = names.getFirst().toLowerCase(Locale.ROOT);
        String value = names.get(1).toLowerCase(Locale.ROOT);
        boolean isTime = time.contains("jd") || time.contains("time") || time.contains("date");
        boolean hasId = names.stream().anyMatch(name -> ColumnNames.ID.stream().anyMatch(name::equalsIgnoreCase));
        return hasId || !isTime || !value.contains("mag");
    }

    @Override
    public FileLook look(Path file, ReadOptions options, KeyConsumer keys) {
        try (NumberRows rows = NumberRows.open(file, options.limits())) {
            long count = 0;
            long fluxes = 0;
            double first = Double.NaN;
            while (rows.next()) {
                if (count == 0) {
                    requireNumbers(file, rows);
                }
                count++;
                fluxes += Math.abs(rows.value(1)) > LARGEST_MAGNITUDE ? 1 : 0;
                first = Double.isNaN(first) ? rows.value(0) : first;
            }
            requireTable(file, options, rows.width(), first);
            if (2 * fluxes > count) {
                throw new UnusableInput(
                        Fault.BAD_VALUE,
                        file.toString(),
                        fluxes + " of " + count + " values in the second column are beyond " + LARGEST_MAGNITUDE
                                + ", so they are no magnitudes; give fluxes as a long table with a column flux");
            }
            DatName name = DatName.of(file);
            keys.part(name.id(), Optional.empty(), "");
            Meaning meaning = meaning(options, rows.width());
            return new FileLook(
                    count,
                    "id and passband " + passband(name, options) + " of the file; " + meaning.words()
                            + (meaning.hasErrors() ? "" : "; no errors"),
                    meaning);
        }
    }

    private static void requireNumbers(Path file, NumberRows rows) {
        rows.fault(rows.width()).ifPresent(fault -> {
            throw new UnusableInput(
                    Fault.AMBIGUOUS,
                    file.toString(),
                    "begins with no row of numbers (" + fault + "); a table with a header is of another format");
        });
    }

    private void requireTable(Path file, ReadOptions options, int width, double first) {
        if (width == 0) {
            throw new UnusableInput(Fault.EMPTY, file.toString(), "has no row");
        }
        if (!isWidth(width)) {
            throw new UnusableInput(
                    Fault.MISSING_COLUMN,
                    file.toString(),
                    "has " + width + " columns and no header; without one there are a time, a magnitude and its error");
        }
        if (options.timeSystem().isPresent()) {
            return;
        }
        if (width == WITHOUT_ERRORS) {
            throw new UnusableInput(
                    Fault.AMBIGUOUS,
                    file.toString(),
                    "has two columns and no header; say what its times mean by the time system: "
                            + TimeSystems.allowed());
        }
        if (!table.hasTime(first)) {
            throw new UnusableInput(
                    Fault.AMBIGUOUS,
                    file.toString(),
                    "begins at time " + first + "; times of format " + table.name() + " are " + table.times()
                            + "; choose another format, or give the time system: " + TimeSystems.allowed());
        }
    }

    private Meaning meaning(ReadOptions options, int width) {
        return new Meaning(
                options.timeSystem().orElse(table.timeSystem()), BrightnessUnit.MAGNITUDE, width != WITHOUT_ERRORS);
    }

    private static String passband(DatName name, ReadOptions options) {
        return name.passband().or(options::passband).orElse(Passband.UNKNOWN.name());
    }

    @Override
    public void read(Path file, ReadOptions options, PartConsumer parts) {
        DatName name = DatName.of(file);
        String passband = passband(name, options);
        StarRows points = new StarRows(options.limits().mostPointsPerStar());
        try (NumberRows rows = NumberRows.open(file, options.limits())) {
            while (rows.next()) {
                boolean hasErrors = rows.width() != WITHOUT_ERRORS;
                Optional<String> fault = rows.fault(hasErrors ? WITH_ERRORS : WITHOUT_ERRORS);
                if (fault.isPresent()) {
                    points.drop(DropReason.UNREADABLE);
                    parts.unreadable(file + ", " + rows.where() + ", " + fault.get());
                } else {
                    double written = rows.value(0);
                    double time = options.timeSystem().isPresent() ? written : table.time(written);
                    points.add(passband, time, rows.value(1), hasErrors ? rows.value(2) : Double.NaN);
                }
            }
            parts.part(new StarPart(
                    ObjectRow.of(name.id()), meaning(options, rows.width()), points, StarPart.Level.COMMON));
        }
    }
}
