package org.starkin.contest;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Prints what was measured, as it comes, and writes every point to a table where one is wanted. */
final class Report implements AutoCloseable {

    /** The recall at whose effort more is measured than the plain curve, as the default effort of a survey aims at it. */
    static final double VERY_GOOD = 0.99;

    static final double GOOD = 0.95;

    private static final String PLAIN = "plain";

    private final PrintWriter out;
    private final Optional<CsvWriter> table;

    Report(PrintWriter out) {
        this.out = out;
        this.table = Optional.empty();
    }

    /** @param csv the table, a file to be made */
    Report(PrintWriter out, Path csv) throws IOException {
        CsvWriter writer = CsvWriter.builder().build(csv, StandardCharsets.UTF_8);
        writer.writeRecord("contestant", "part", "effort", "recall", "queries_per_second");
        this.out = out;
        this.table = Optional.of(writer);
    }

    /** A line of its own. */
    void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }

    void course(Course course, long seed, int threads) {
        say(
                "vectors=%d dimension=%d queries=%d seed=%d links=%d beam=%d threads=%d%n",
                course.vectors().length,
                course.dimension(),
                course.queries().length,
                seed,
                Course.MAX_LINKS,
                Course.BEAM_WIDTH,
                threads);
    }

    void built(String name, Course course, Built built) {
        say(
                "%-10s takes in %,8.0f vectors a second (%.1f s), holding %,.0f MB more",
                name, course.vectors().length / built.seconds(), built.seconds(), built.megabytes());
    }

    /** Of plain queries. */
    void curve(String name, Curve curve) {
        curve(name, PLAIN, curve);
    }

    void curve(String name, String part, Curve curve) {
        say("%n%-10s effort  recall@10  queries a second", part.equals(PLAIN) ? name : name + ", " + part);
        for (Curve.Point point : curve.points()) {
            say("%-10s %6d     %.4f  %,16.0f", "", point.effort(), point.recall(), point.perSecond());
        }
        if (curve.points().size() > 1) {
            for (double recall : List.of(GOOD, VERY_GOOD)) {
                say("%-10s     at     %.4f  %16s", "", recall, words(curve.perSecondAt(recall)));
            }
        }
        write(name, part, curve);
    }

    private static String words(OptionalDouble perSecond) {
        return perSecond.isPresent() ? String.format(Locale.ROOT, "%,.0f", perSecond.getAsDouble()) : "not reached";
    }

    private void write(String name, String part, Curve curve) {
        curve.points().forEach(point -> write(name, part, point.effort(), point.recall(), point.perSecond()));
    }

    private void write(String name, String part, int effort, double recall, double perSecond) {
        table.ifPresent(each -> each.writeRecord(
                name,
                part,
                Integer.toString(effort),
                String.format(Locale.ROOT, "%.6f", recall),
                String.format(Locale.ROOT, "%.1f", perSecond)));
    }

    /** The same efforts by one thread and by several. */
    void threads(String name, Curve alone, Curve together, int threads) {
        say("%n%-10s effort  recall@10  by one thread  by %d threads  times as many", name, threads);
        for (int i = 0; i < alone.points().size(); i++) {
            Curve.Point one = alone.points().get(i);
            double several = together.points().get(i).perSecond();
            say(
                    "%-10s %6d     %.4f  %,13.0f  %,12.0f  %13.2f",
                    "", one.effort(), one.recall(), one.perSecond(), several, several / one.perSecond());
        }
        write(name, "by one thread", alone);
        write(name, "by " + threads + " threads", together);
    }

    void mixture(String name, int effort, List<Mixture.Row> rows) {
        say("%n%-10s at effort %d", name, effort);
        say("%-28s  recall  hits a query  cut short  by comparing all  queries a second", "");
        for (Mixture.Row row : rows) {
            say(
                    "%-28s  %.4f  %12.1f  %9d  %14.0f %%  %,16.0f",
                    row.kind(), row.recall(), row.hits(), row.cutShort(), 100 * row.compared(), row.perSecond());
            write(name, row.kind(), effort, row.recall(), row.perSecond());
        }
    }

    void growthHeader() {
        say(
                "%-10s  built in s  vectors a s      MB  effort  recall  queries a s  at %.2f  at %.2f",
                "", GOOD, VERY_GOOD);
    }

    /** A line, whose effort is the least that reaches a very good recall. */
    void growth(String name, Course course, Built built, Curve curve) {
        int size = course.vectors().length;
        Curve.Point point = curve.pointAt(VERY_GOOD);
        say(
                "%-10s  %,10.1f  %,11.0f  %,6.0f  %6d  %.4f  %,11.0f  %s  %s",
                name,
                built.seconds(),
                size / built.seconds(),
                built.megabytes(),
                point.effort(),
                point.recall(),
                point.perSecond(),
                words(curve.perSecondAt(GOOD)),
                words(curve.perSecondAt(VERY_GOOD)));
        write(name, "of " + size, curve);
    }

    @Override
    public void close() throws IOException {
        if (table.isPresent()) {
            table.get().close();
        }
    }
}
