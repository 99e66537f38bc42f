package org.starkin.graph;

/**
 * Places that may be among the best: their vectors are read, some at a time, and compared with the query in single precision,
 * and in double precision where that leaves it open. For one thread.
 */
final class Shortlist {

    private static final int ROWS_TOGETHER = 64;

    private final int[] numbersByPlace;
    private final Originals originals;

    /** The vectors that were read. */
    private final Vectors vectors;

    private final float[] ready;
    private final float[] quads = Rows.quads();
    private final float[] scores = new float[ROWS_TOGETHER + 4];
    private final int[] numbers = new int[ROWS_TOGETHER];
    private final int[] rows = new int[ROWS_TOGETHER + 4];
    private final double slack;
    private int count;
    private float[] query = new float[0];
    private Nearest.Wanted wanted = Nearest.Wanted.ANY;
    private Best best = new Best(0);

    Shortlist(Graph graph) {
        numbersByPlace = graph.linkage.numbers;
        originals = Originals.of(graph.vectors);
        vectors = new Vectors(ROWS_TOGETHER, graph.dimension());
        ready = new float[vectors.stride];
        slack = vectors.most();
    }

    /** Begins anew, for another query. */
    void begin(float[] query, Nearest.Wanted wanted, Best best) {
        this.query = query;
        this.wanted = wanted;
        this.best = best;
        count = 0;
        vectors.ready(query, ready);
    }

    /** Takes a place whose number is wanted. */
    void add(int place) {
        int number = numbersByPlace[place];
        originals.vector(number, vectors.values, vectors.at(count));
        numbers[count] = number;
        rows[count] = count;
        count++;
        if (count == ROWS_TOGETHER) {
            finish();
        }
    }

    /** Offers those that were taken to the best. */
    void finish() {
        vectors.score(ready, 0, rows, count, scores, quads);
        for (int i = 0; i < count; i++) {
            if (mayBeWanted(scores[i] + slack)) {
                offer(numbers[i], vectors.cosine(query, i));
            }
        }
        count = 0;
    }

    private void offer(int number, double similarity) {
        if (similarity >= wanted.minSimilarity()) {
            best.offer(number, similarity);
        }
    }

    /** Whether what is at most so similar may be among the best that are wanted. */
    boolean mayBeWanted(double bound) {
        return bound >= best.threshold() && bound >= wanted.minSimilarity();
    }
}
