package org.starkin.graph;

import java.util.concurrent.ArrayBlockingQueue;

/**
 * Finds the nearest of a graph's vectors to a query: by a walk, or by comparing all. Both compare in single precision first
 * and in double those that may be among the best, so that similarities are the same whichever found them. Thread-safe: what
 * a walk needs is lent to one thread at a time and kept for the next.
 */
public final class Nearest {

    private static final int ROWS_TOGETHER = 64;

    private final Graph graph;
    private final ArrayBlockingQueue<Walk> walks =
            new ArrayBlockingQueue<>(4 * Runtime.getRuntime().availableProcessors());

    public Nearest(Graph graph) {
        this.graph = graph;
    }

    public Graph graph() {
        return graph;
    }

    /**
     * What is wanted beside nearness.
     *
     * @param minSimilarity the least similarity
     * @param leftOut a number that is not wanted; one that is none where all are
     * @param accepted whose numbers are wanted
     */
    public record Wanted(double minSimilarity, int leftOut, Accepted accepted) {}

    /**
     * What a walk did.
     *
     * @param compared vectors compared with the query
     * @param accepted how many of the candidates kept are accepted
     */
    public record Walked(long compared, int accepted) {}

    /**
     * Walks with some effort; the graph must have links.
     *
     * @param query {@code float[dimension]}, a unit vector
     * @param effort how many candidates are kept, 1 and up
     * @param best takes the best of those that are wanted
     */
    public Walked walk(float[] query, int effort, Wanted wanted, Best best) {
        Walk walk = lend();
        int found = walk.towards(query, effort);
        offer(walk, found, query, wanted, best);
        Walked walked = new Walked(walk.compared(), accepted(walk, found, wanted.accepted()));
        walks.offer(walk);
        return walked;
    }

    private void offer(Walk walk, int found, float[] query, Wanted wanted, Best best) {
        double slack = slack(query.length);
        for (int i = 0; i < found; i++) {
            double bound = walk.score(i) + slack;
            if (bound < best.threshold() || bound < wanted.minSimilarity()) {
                break;
            }
            offer(query, walk.place(i), wanted, best);
        }
    }

    private int accepted(Walk walk, int found, Accepted accepted) {
        if (accepted.isAll()) {
            return found;
        }
        int count = 0;
        for (int i = 0; i < found; i++) {
            count += accepted.has(graph.numbers[walk.place(i)]) ? 1 : 0;
        }
        return count;
    }

    /**
     * Compares the query with every vector that is accepted: with all as they lie, with some in the order of their numbers.
     *
     * @return vectors compared
     */
    public long scan(float[] query, Wanted wanted, Best best) {
        Vectors vectors = graph.vectors;
        float[] padded = vectors.padded(query, new float[vectors.stride]);
        float[] quads = new float[4 * Vectors.SPECIES.length()];
        float[] scores = new float[ROWS_TOGETHER + 4];
        int[] places = new int[ROWS_TOGETHER + 4];
        double slack = slack(query.length);
        long compared = 0;
        int next = wanted.accepted().next(0, graph.size());
        while (next < graph.size()) {
            int count = 0;
            for (;
                    next < graph.size() && count < ROWS_TOGETHER;
                    next = wanted.accepted().next(next + 1, graph.size())) {
                places[count++] = wanted.accepted().isAll() ? next : graph.places[next];
            }
            vectors.score(padded, 0, places, count, scores, quads);
            for (int i = 0; i < count; i++) {
                double bound = scores[i] + slack;
                if (bound >= best.threshold() && bound >= wanted.minSimilarity()) {
                    offer(query, places[i], wanted, best);
                }
            }
            compared += count;
        }
        return compared;
    }

    private void offer(float[] query, int place, Wanted wanted, Best best) {
        int number = graph.numbers[place];
        if (number == wanted.leftOut() || !wanted.accepted().has(number)) {
            return;
        }
        double similarity = graph.vectors.cosine(query, place);
        if (similarity >= wanted.minSimilarity()) {
            best.offer(number, similarity);
        }
    }

    private Walk lend() {
        Walk free = walks.poll();
        return free == null ? new Walk(graph) : free;
    }

    /**
     * More than a single-precision dot product of unit vectors can be off: n roundings of 2^-24 each (Higham 2002, section
     * 3.1), doubled.
     */
    public static double slack(int dimension) {
        return dimension * 0x1p-23;
    }
}
