package org.starkin.contest;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Prints what was measured, as it comes. */
final class Report {

    private static final double[] RECALLS = {0.95, 0.99};

    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    /** A line of its own. */
    void say(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
        out.flush();
    }

    void built(String name, Course course, Built built) {
        say(
                "%-10s takes in %,8.0f vectors a second (%.1f s), holding %,.0f MB more",
                name, course.vectors().length / built.seconds(), built.seconds(), built.megabytes());
    }

    void curve(String name, Curve curve) {
        say("%n%-10s effort  recall@10  queries a second", name);
        for (Curve.Point point : curve.points()) {
            say("%-10s %6d     %.4f  %,16.0f", "", point.effort(), point.recall(), point.perSecond());
        }
        if (curve.points().size() > 1) {
            atRecalls(curve);
        }
    }

    private void atRecalls(Curve curve) {
        for (double recall : RECALLS) {
            say("%-10s     at     %.4f  %16s", "", recall, words(curve.perSecondAt(recall)));
        }
    }

    private static String words(OptionalDouble perSecond) {
        return perSecond.isPresent() ? String.format(Locale.ROOT, "%,.0f", perSecond.getAsDouble()) : "not reached";
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
    }

    void mixture(String name, int effort, List<Mixture.Row> rows) {
        say("%n%-10s at effort %d", name, effort);
        say("%-28s  recall  hits a query  cut short  by comparing all  queries a second", "");
        for (Mixture.Row row : rows) {
            say(
                    "%-28s  %.4f  %12.1f  %9d  %14.0f %%  %,16.0f",
                    row.kind(), row.recall(), row.hits(), row.cutShort(), 100 * row.compared(), row.perSecond());
        }
    }
}
