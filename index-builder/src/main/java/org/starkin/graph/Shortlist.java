package org.starkin.graph;

/**
 * Places that may be among the best: compared with the query in single precision, some at a time, and in double precision
 * where that leaves it open. For one thread.
 */
final class Shortlist {

    private static final int ROWS_TOGETHER = 64;

    private final Graph graph;
    private final float[] ready;
    private final float[] quads = Rows.quads();
    private final float[] scores = new float[ROWS_TOGETHER + 4];
    private final int[] places = new int[ROWS_TOGETHER + 4];
    private final double slack;
    private int count;
    private float[] query = new float[0];
    private Nearest.Wanted wanted = Nearest.Wanted.ANY;
    private Best best = new Best(0);

    Shortlist(Graph graph) {
        this.graph = graph;
        ready = new float[graph.vectors.stride];
        slack = graph.vectors.most();
    }

    /** Begins anew, for another query. */
    void begin(float[] query, Nearest.Wanted wanted, Best best) {
        this.query = query;
        this.wanted = wanted;
        this.best = best;
        count = 0;
        graph.vectors.ready(query, ready);
    }

    /** Takes a place whose number is wanted. */
    void add(int place) {
        places[count++] = place;
        if (count == ROWS_TOGETHER) {
            finish();
        }
    }

    /** Offers those that were taken to the best. */
    void finish() {
        graph.vectors.score(ready, 0, places, count, scores, quads);
        for (int i = 0; i < count; i++) {
            if (mayBeWanted(scores[i] + slack)) {
                graph.offer(query, places[i], wanted.minSimilarity(), best);
            }
        }
        count = 0;
    }

    /** Whether what is at most so similar may be among the best that are wanted. */
    boolean mayBeWanted(double bound) {
        return bound >= best.threshold() && bound >= wanted.minSimilarity();
    }
}
