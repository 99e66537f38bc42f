package org.starkin.contest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Recall against queries a second, by ascending effort. */
record Curve(List<Point> points) {

    /**
     * One effort.
     *
     * @param effort candidates kept; 0 where there are none, all being compared
     * @param recall the share of the ten nearest that is found, 0 to 1
     * @param perSecond queries a second, the median of several passes over all queries
     */
    record Point(int effort, double recall, double perSecond) {}

    /** Answers a query with numbers; for one thread. */
    interface Asked {
        int[] nearest(float[] query);
    }

    /** What is asked at an effort, for one thread. */
    interface Askable {
        Asked at(int effort);
    }

    Curve {
        points = List.copyOf(points);
    }

    /** Asks at the greatest effort first, which does not count: by then what is asked is compiled. */
    static Curve of(Course course, Asking asking, Askable askable) throws IOException {
        point(course, asking.efforts().getLast(), asking.threads(), askable);
        List<Point> points = new ArrayList<>();
        for (int effort : asking.efforts()) {
            points.add(point(course, effort, asking.threads(), askable));
        }
        return new Curve(points);
    }

    private static Point point(Course course, int effort, int threads, Askable askable) throws IOException {
        float[][] queries = course.queries();
        Passes passes = Passes.of(queries.length, threads, () -> {
            Asked asked = askable.at(effort);
            return query -> asked.nearest(queries[query]);
        });
        return new Point(effort, Truth.recall(course.truth(), passes.found()), passes.perSecond());
    }

    /** The least effort that reaches a recall; the greatest where none does. */
    int effortAt(double recall) {
        return pointAt(recall).effort();
    }

    /** The point of that effort. */
    Point pointAt(double recall) {
        return points.stream()
                .filter(point -> point.recall() >= recall)
                .findFirst()
                .orElse(points.getLast());
    }

    /** Queries a second at a recall, on the line between the efforts beside it; nothing where no effort reaches it. */
    OptionalDouble perSecondAt(double recall) {
        for (int i = 0; i < points.size(); i++) {
            Point high = points.get(i);
            if (high.recall() >= recall) {
                if (i == 0) {
                    return OptionalDouble.of(high.perSecond());
                }
                Point low = points.get(i - 1);
                double share = (recall - low.recall()) / (high.recall() - low.recall());
                return OptionalDouble.of(low.perSecond() + share * (high.perSecond() - low.perSecond()));
            }
        }
        return OptionalDouble.empty();
    }
}
