package org.starkin.survey;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The long table: one row a measurement; CSV, CSV.gz or Parquet; columns found by name, whatever their case:
 * {@code object_id}; a time ({@code jd, hjd, bjd, bjd_tcb, mjd, hmjd ...}, or {@code time} of a system given as an option);
 * {@code mag} or {@code flux}; an error; {@code band} or {@code filter}; {@code survey}. Stateless and thread-safe.
 */
public final class LongTableReader implements Reader {

    private static final String FORMAT = "long-table";

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public boolean recognises(FileHead head) {
        return switch (head.kind()) {
            case TEXT, PARQUET, EMPTY -> true;
            default -> false;
        };
    }

    @Override
    public Photometry open(List<Path> files, ReadOptions options) {
        RunCounts runs = new RunCounts();
        Set<String> otherSurveys = new TreeSet<>();
        List<LongTablePhotometry.Part> parts = new ArrayList<>();
        for (Path file : files) {
            LongTablePhotometry.Part part = look(file, options, runs, otherSurveys);
            parts.add(part);
            requireSameMeaning(parts.getFirst(), part);
        }
        if (runs.stars() == 0) {
            throw new UnusableInput(Fault.EMPTY, files.getFirst().toString(), noStar(options, otherSurveys));
        }
        return new LongTablePhotometry(parts, options, runs);
    }

    /**
     * One star's table from a stream, such as one pasted by a user: CSV text, gzipped or not. Unlike {@link #open} it
     * forgives nothing but empty cells: a cell that is no number, NaN, or a time that does not ascend within its
     * passband is an error that names the rows. The id column may be absent.
     *
     * @param name what to call the table in an error
     * @throws UnusableInput for every fault of the table
     */
    public static RawStar readOne(InputStream in, String name, ReadOptions options) {
        return new PastedTable(name, options).read(in);
    }

    private static LongTablePhotometry.Part look(
            Path file, ReadOptions options, RunCounts runs, Set<String> otherSurveys) {
        String source = file.toString();
        try (Rows table = Tables.open(file, options.limits())) {
            LongTableLayout layout = LongTableLayout.withIds(table.columns(), source, options);
            if (table.isFloating(layout.id())) {
                throw new LongTableLayout.Names(table.columns(), source).floatingId(layout.id());
            }
            table.use(layout.owners());
            LongRows rows = new LongRows(source, table, layout, options.survey());
            long count = 0;
            while (rows.next()) {
                count++;
                if (rows.owner() == LongRows.Owner.STAR) {
                    runs.see(rows.id());
                }
            }
            if (count == 0) {
                throw new UnusableInput(Fault.EMPTY, source, "has a header but no row below it");
            }
            otherSurveys.addAll(rows.otherSurveys());
            return new LongTablePhotometry.Part(file, layout, count);
        }
    }

    private static void requireSameMeaning(LongTablePhotometry.Part first, LongTablePhotometry.Part other) {
        LongTableLayout a = first.layout();
        LongTableLayout b = other.layout();
        if (!a.timeSystem().equals(b.timeSystem()) || a.unit() != b.unit()) {
            throw new UnusableInput(
                    Fault.AMBIGUOUS,
                    other.file().toString(),
                    "is read as " + b.description() + " while " + first.file() + " is read as " + a.description()
                            + "; one survey has one time system and one unit: build them as two surveys, or say what"
                            + " they are by the time system or the unit of flux");
        }
    }

    private static String noStar(ReadOptions options, Set<String> otherSurveys) {
        return otherSurveys.isEmpty()
                ? "no row has a usable object id"
                : "no row is of survey '" + options.survey().orElse("") + "'; the survey column names "
                        + String.join(
                                ", ", otherSurveys.stream().map(Sources::shown).toList());
    }
}
