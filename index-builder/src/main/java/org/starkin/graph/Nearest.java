package org.starkin.graph;

import java.util.concurrent.ArrayBlockingQueue;

/**
 * Finds the nearest of a graph's vectors to a query: by a walk, or by comparing all. Both compare codes first, those that may
 * be among the best in single precision and what is still open in double, so that similarities are the same whichever found
 * them. Thread-safe: what a search needs is lent to one thread at a time and kept for the next.
 */
public final class Nearest {

    private static final int ROWS_TOGETHER = 64;

    /**
     * Of two candidates the one whose code is less similar by more than so many standard deviations is taken to be the less
     * similar: one pair in 90,000 is not, the errors of the two being independent.
     */
    private static final double DEVIATIONS = 6;

    private final Graph graph;
    private final ArrayBlockingQueue<Lent> lent =
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
     * @param leftOut numbers that are not wanted, though they be accepted
     * @param accepted whose numbers are wanted
     */
    public record Wanted(double minSimilarity, LeftOut leftOut, Accepted accepted) {

        /** All, of whatever similarity. */
        public static final Wanted ANY = new Wanted(-1, LeftOut.NOBODY, Accepted.ALL);

        boolean has(int number) {
            return !leftOut.has(number) && accepted.has(number);
        }

        /** How far a walk must reach for {@code limit} of them. */
        public Reach reach(int limit) {
            return new Reach(limit + leftOut.count(), accepted);
        }
    }

    /**
     * What a search did.
     *
     * @param exact whether every vector that is accepted was compared, so that none can have been missed
     * @param compared vectors compared with the query
     */
    public record Searched(boolean exact, long compared) {}

    /**
     * What a walk did.
     *
     * @param compared vectors compared with the query
     * @param accepted how many of the candidates that count are accepted; see {@link Reach#counting}
     */
    public record Walked(long compared, int accepted) {}

    private record Lent(Walk walk, Shortlist shortlist) {}

    /**
     * Walks with some effort. Where comparing all that are accepted is cheaper, the graph has no links, or the walk does not
     * reach enough, compares with all that are accepted instead and says so.
     *
     * @param query {@code float[dimension]}, a unit vector
     * @param effort how many candidates that are accepted are kept, 1 and up
     * @param best empty; takes the best of those that are wanted
     */
    public Searched search(float[] query, int effort, Wanted wanted, Best best) {
        return search(query, effort, wanted, best, Walk::towards);
    }

    /**
     * Likewise those around one of the graph's own vectors, from which the walk begins.
     *
     * @param number of the vector
     * @param query the vector, {@code float[dimension]}
     */
    public Searched around(int number, float[] query, int effort, Wanted wanted, Best best) {
        int place = graph.linkage.places[number];
        return search(query, effort, wanted, best, (walk, towards, kept) -> walk.from(place, towards, kept));
    }

    private interface Way {

        /** How many candidates were kept. */
        int go(Walk walk, float[] query, int effort);
    }

    private Searched search(float[] query, int effort, Wanted wanted, Best best, Way way) {
        Reach reach = wanted.reach(best.limit());
        long candidates = reach.candidates(effort, graph.size());
        if (candidates <= graph.size() && graph.isLinked()) {
            Walked walked = walk(query, (int) candidates, wanted, best, way);
            if (walked.accepted() >= reach.needed()) {
                return new Searched(false, walked.compared());
            }
            best.clear();
        }
        return new Searched(true, scan(query, wanted, best));
    }

    /**
     * Walks with some effort; the graph must have links.
     *
     * @param query {@code float[dimension]}, a unit vector
     * @param effort how many candidates are kept, 1 and up
     * @param best takes the best of those that are wanted
     */
    public Walked walk(float[] query, int effort, Wanted wanted, Best best) {
        return walk(query, effort, wanted, best, Walk::towards);
    }

    private Walked walk(float[] query, int effort, Wanted wanted, Best best, Way way) {
        Lent own = lend();
        int found = way.go(own.walk(), query, effort);
        own.shortlist().begin(query, wanted, best);
        shortlist(own, found, wanted, best.limit());
        own.shortlist().finish();
        Walked walked = new Walked(
                own.walk().compared(),
                accepted(own.walk(), wanted.reach(best.limit()).counting(found), wanted));
        lent.offer(own);
        return walked;
    }

    /** Of what a walk found, those that may be among the {@code limit} best. */
    private void shortlist(Lent own, int found, Wanted wanted, int limit) {
        double unlikely = Math.max(DEVIATIONS * graph.walked.typical(), 2 * slack(graph.dimension()));
        double worst = wanted.minSimilarity() - graph.walked.most();
        int count = 0;
        for (int i = 0; i < found && own.walk().score(i) >= worst; i++) {
            int place = own.walk().place(i);
            if (wanted.has(graph.linkage.numbers[place])) {
                own.shortlist().add(place);
                if (++count == limit) {
                    worst = Math.max(worst, own.walk().score(i) - unlikely);
                }
            }
        }
    }

    private int accepted(Walk walk, int first, Wanted wanted) {
        if (wanted.accepted().isAll()) {
            return first;
        }
        int count = 0;
        for (int i = 0; i < first; i++) {
            count += wanted.accepted().has(graph.linkage.numbers[walk.place(i)]) ? 1 : 0;
        }
        return count;
    }

    /**
     * Compares the query with every vector that is accepted: with all as they lie, with some in the order of their numbers.
     *
     * @param query {@code float[dimension]}, a unit vector
     * @return vectors compared
     */
    public long scan(float[] query, Wanted wanted, Best best) {
        Rows rows = graph.scanned;
        float[] ready = new float[rows.stride];
        double more = rows.ready(query, ready) + rows.most();
        float[] quads = Rows.quads();
        float[] scores = new float[ROWS_TOGETHER + 4];
        int[] places = new int[ROWS_TOGETHER + 4];
        Lent own = lend();
        Shortlist shortlist = own.shortlist();
        shortlist.begin(query, wanted, best);
        Accepted accepted = wanted.accepted();
        int size = graph.size();
        long compared = 0;
        for (int next = accepted.next(0, size); next < size; ) {
            int count = 0;
            for (; next < size && count < ROWS_TOGETHER; next = accepted.next(next + 1, size)) {
                places[count++] = accepted.isAll() ? next : graph.linkage.places[next];
            }
            rows.score(ready, 0, places, count, scores, quads);
            for (int i = 0; i < count; i++) {
                if (shortlist.mayBeWanted(scores[i] + more)
                        && !wanted.leftOut().has(graph.linkage.numbers[places[i]])) {
                    shortlist.add(places[i]);
                }
            }
            compared += count;
        }
        shortlist.finish();
        lent.offer(own);
        return compared;
    }

    private Lent lend() {
        Lent free = lent.poll();
        return free == null ? new Lent(new Walk(graph.linkage, graph.walked), new Shortlist(graph)) : free;
    }

    /**
     * More than a single-precision dot product of unit vectors can be off: n roundings of 2^-24 each (Higham 2002, section
     * 3.1), doubled.
     */
    public static double slack(int dimension) {
        return dimension * 0x1p-23;
    }
}
