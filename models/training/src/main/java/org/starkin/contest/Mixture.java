package org.starkin.contest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.starkin.graph.Accepted;
import org.starkin.graph.Best;
import org.starkin.graph.LeftOut;
import org.starkin.graph.Nearest;

/**
 * Queries other than plain ones, asked of this project's own by the rule that a survey follows: by a walk, or by comparing
 * all that are accepted.
 */
final class Mixture {

    private static final int MOST_IN_RANGE = 100;

    private final Course course;
    private final Nearest nearest;
    private final Truth truth;
    private final Filters filters;
    private final int effort;

    Mixture(Course course, Nearest nearest, int effort) throws IOException {
        this.course = course;
        this.nearest = nearest;
        this.effort = effort;
        this.truth = new Truth(course.vectors());
        this.filters = new Filters(course, nearest);
    }

    /**
     * What came of queries of one kind.
     *
     * @param kind what was asked
     * @param recall the share found of what comparing all finds, 0 to 1
     * @param hits of a query, in the mean
     * @param cutShort queries with fewer hits than there are to be had
     * @param compared the share of queries that were answered by comparing all
     * @param perSecond queries a second
     */
    record Row(String kind, double recall, double hits, int cutShort, double compared, double perSecond) {}

    List<Row> run() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Filters.Kind kind : Filters.Kind.values()) {
            for (double percent : Filters.PERCENT) {
                rows.add(filter(kind, percent));
            }
        }
        for (int rank : List.of(1, 10, MOST_IN_RANGE)) {
            rows.add(range(rank));
        }
        rows.add(examples());
        return rows;
    }

    private Row filter(Filters.Kind kind, double percent) throws IOException {
        List<Trial> trials = IntStream.range(0, filters.queries())
                .mapToObj(query -> new Trial(
                        course.queries()[query],
                        new Nearest.Wanted(-1, LeftOut.NOBODY, filters.of(kind, percent, query)),
                        Course.NEAREST))
                .toList();
        return row("filter, %s %s %%".formatted(kind.words(), percent), trials);
    }

    /** At least as similar as, in the median over the queries, the vector of a rank. */
    private Row range(int rank) throws IOException {
        double[] similarities = Arrays.stream(course.queries())
                .limit(filters.queries())
                .mapToDouble(query -> similarity(query, rank))
                .sorted()
                .toArray();
        double least = similarities[similarities.length / 2];
        Nearest.Wanted range = new Nearest.Wanted(least, LeftOut.NOBODY, Accepted.ALL);
        List<Trial> trials = Arrays.stream(course.queries())
                .map(query -> new Trial(query, range, MOST_IN_RANGE))
                .toList();
        return row(String.format(Locale.ROOT, "range, similarity %.4f up", least), trials);
    }

    private double similarity(float[] query, int rank) {
        Best best = new Best(rank);
        nearest.scan(query, Nearest.Wanted.ANY, best);
        return best.threshold();
    }

    /** Each query with its two nearest vectors as examples: the mean of the three is asked. */
    private Row examples() throws IOException {
        List<Trial> trials = IntStream.range(0, course.queries().length)
                .mapToObj(query -> Trial.plain(mean(query)))
                .toList();
        return row("three examples", trials);
    }

    private float[] mean(int query) {
        double[] sum = new double[course.dimension()];
        int[] near = course.truth()[query];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (double) course.queries()[query][i] + course.vectors()[near[0]][i] + course.vectors()[near[1]][i];
        }
        return Course.unit(sum);
    }

    private Row row(String kind, List<Trial> trials) throws IOException {
        int[][] right = trials.stream().parallel().map(truth::nearest).toArray(int[][]::new);
        long compared = trials.stream()
                .filter(trial -> search(trial, new Best(trial.limit())).exact())
                .count();
        Passes passes = Passes.of(trials.size(), 1, () -> number -> {
            Best best = new Best(trials.get(number).limit());
            search(trials.get(number), best);
            return Truth.numbers(best);
        });
        int[][] found = passes.found();
        return new Row(
                kind,
                Truth.recall(right, found),
                Arrays.stream(found).mapToInt(hits -> hits.length).average().orElse(0),
                (int) IntStream.range(0, right.length)
                        .filter(query -> found[query].length < right[query].length)
                        .count(),
                (double) compared / trials.size(),
                passes.perSecond());
    }

    private Nearest.Searched search(Trial trial, Best best) {
        return nearest.search(trial.query(), effort, trial.wanted(), best);
    }
}
