package org.starkin.contest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Recall against queries a second, by ascending effort. */
record Curve(List<Point> points) {

    private static final int REPETITIONS = 9;

    /**
     * One effort.
     *
     * @param effort candidates kept
     * @param recall the share of the ten nearest that is found, 0 to 1
     * @param perSecond queries a second, the median of several passes over all queries
     */
    record Point(int effort, double recall, double perSecond) {}

    /** Answers a query with numbers. */
    interface Asked {
        int[] nearest(float[] query, int effort);
    }

    Curve {
        points = List.copyOf(points);
    }

    static Curve of(Course course, Asked asked) {
        List<Point> points = new ArrayList<>();
        for (int effort : Course.EFFORTS) {
            double[] perSecond = new double[REPETITIONS];
            long hits = 0;
            for (int i = 0; i < REPETITIONS; i++) {
                hits = 0;
                long began = System.nanoTime();
                for (int query = 0; query < course.queries().length; query++) {
                    hits += course.hits(query, asked.nearest(course.queries()[query], effort));
                }
                perSecond[i] = course.queries().length * 1e9 / (System.nanoTime() - began);
            }
            Arrays.sort(perSecond);
            double sought = (double) course.queries().length * Course.NEAREST;
            points.add(new Point(effort, hits / sought, perSecond[REPETITIONS / 2]));
        }
        return new Curve(points);
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
