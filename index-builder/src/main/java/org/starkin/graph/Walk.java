package org.starkin.graph;

import java.util.Arrays;

/**
 * Walks a graph from its entry towards a query, keeping the best nodes met: the beam search of HNSW, but that the four best
 * nodes not yet expanded are expanded together. Nearly all of them are expanded in the end, and the reads of four do not wait
 * for each other: half as much again in speed for a few vectors more. One object serves one thread, and asks for no memory
 * once it has walked as far before.
 */
final class Walk {

    private static final int EXPANDED_TOGETHER = 4;

    private final Linkage linkage;
    private final Rows rows;
    private final float[] query;
    private final float[] quads = Rows.quads();
    private final int[] batch;
    private final float[] scores;
    private final int[] expanded = new int[EXPANDED_TOGETHER];

    /** A bit a node. */
    private final long[] visited;

    private int[] touched = new int[1024];
    private int touches;

    /** The best first: the score, made an integer of the same order, above the place. */
    private long[] candidates = new long[64];

    /** Of the level walked. */
    private int[] links;

    /** What every score lacks. */
    private float toAll;

    private int size;
    private int firstUnexpanded;
    private long compared;

    /** @param rows with which the query is compared, by place */
    Walk(Linkage linkage, Rows rows) {
        this.linkage = linkage;
        this.rows = rows;
        links = linkage.links;
        query = new float[rows.stride];
        int most = EXPANDED_TOGETHER * linkage.degree + EXPANDED_TOGETHER;
        batch = new int[most];
        scores = new float[most];
        visited = new long[linkage.size() / Long.SIZE + 1];
    }

    /**
     * Walks.
     *
     * @param towards {@code float[dimension]}
     * @param effort how many candidates are kept, 1 and up
     * @return how many were kept; they are best first
     */
    int towards(float[] towards, int effort) {
        toAll = rows.ready(towards, query);
        return walk(0, effort);
    }

    /**
     * Walks likewise, but from a place of its own and not from the entry: the place of what is nearest to the query needs no
     * looking for.
     */
    int from(int place, float[] towards, int effort) {
        toAll = rows.ready(towards, query);
        clear(effort);
        links = linkage.links;
        batch[0] = place;
        rows.score(query, 0, batch, 1, scores, quads);
        compared++;
        return spread(place, effort);
    }

    /** Walks on a level towards a row to which no link leads yet. */
    int towards(Vectors vectors, int row, int level, int effort) {
        vectors.vector(row, query, 0);
        return walk(level, effort);
    }

    /** Begins with no candidates, towards a row. */
    void begin(Vectors vectors, int row, int effort) {
        vectors.vector(row, query, 0);
        clear(effort);
    }

    /** Puts the places {@code from} to before {@code to} among the candidates of the last walk; how many there are then. */
    int beside(int from, int to, int effort) {
        for (int next = from; next < to; ) {
            int count = 0;
            for (; next < to && count < EXPANDED_TOGETHER * linkage.degree; next++) {
                batch[count++] = next;
            }
            rows.score(query, 0, batch, count, scores, quads);
            compared += count;
            insert(count, effort);
        }
        return size;
    }

    private void clear(int effort) {
        compared = 0;
        if (candidates.length < effort) {
            candidates = new long[effort];
        }
        size = 0;
        firstUnexpanded = 0;
    }

    private int walk(int level, int effort) {
        clear(effort);
        links = linkage.linksOn(level);
        return spread(descend(level), effort);
    }

    /** Walks on from a place whose score is known. */
    private int spread(int place, int effort) {
        enter(place);
        insert(1, effort);
        for (int count = expand(); count > 0; count = expand()) {
            int found = gather(count);
            rows.score(query, 0, batch, found, scores, quads);
            compared += found;
            insert(found, effort);
        }
        forget();
        return size;
    }

    /** The place of the {@code i}-th best. */
    int place(int i) {
        return Candidate.place(candidates[i]);
    }

    /** Its score. */
    float score(int i) {
        return toAll + Candidate.score(candidates[i]);
    }

    /** Vectors compared with the query by the last walk. */
    long compared() {
        return compared;
    }

    /** The node of the levels above one that is nearest to the query, as far as stepping to ever nearer ones leads. */
    private int descend(int to) {
        batch[0] = 0;
        rows.score(query, 0, batch, 1, scores, quads);
        compared++;
        int nearest = 0;
        float best = scores[0];
        for (int level = linkage.upper.length; level > to; level--) {
            int[] above = linkage.linksOn(level);
            boolean isNearer = true;
            while (isNearer) {
                int count = neighbours(above, nearest);
                rows.score(query, 0, batch, count, scores, quads);
                compared += count;
                isNearer = false;
                for (int i = 0; i < count; i++) {
                    if (scores[i] > best) {
                        best = scores[i];
                        nearest = batch[i];
                        isNearer = true;
                    }
                }
            }
        }
        scores[0] = best;
        return nearest;
    }

    private int neighbours(int[] above, int place) {
        int at = place * linkage.degree;
        int count = 0;
        while (count < linkage.degree && above[at + count] != Linkage.END) {
            batch[count] = above[at + count];
            count++;
        }
        return count;
    }

    private void enter(int place) {
        batch[0] = place;
        visited[place >>> 6] |= 1L << place;
        touch(1);
    }

    /** Marks the best candidates that were not expanded; how many there were. */
    private int expand() {
        int count = 0;
        int i = firstUnexpanded;
        for (; i < size && count < EXPANDED_TOGETHER; i++) {
            long candidate = candidates[i];
            if ((candidate & Candidate.EXPANDED) == 0) {
                candidates[i] = candidate | Candidate.EXPANDED;
                expanded[count++] = Candidate.place(candidate);
            }
        }
        firstUnexpanded = i;
        return count;
    }

    /** The neighbours of those expanded that were not met before. No branch depends on which they are. */
    private int gather(int count) {
        int found = 0;
        for (int e = 0; e < count; e++) {
            int at = expanded[e] * linkage.degree;
            int end = at + linkage.degree;
            for (; at < end && links[at] != Linkage.END; at++) {
                int place = links[at];
                long word = visited[place >>> 6];
                batch[found] = place;
                found += (int) (~word >>> place & 1);
                visited[place >>> 6] = word | 1L << place;
            }
        }
        touch(found);
        return found;
    }

    private void touch(int count) {
        if (touches + count > touched.length) {
            touched = Arrays.copyOf(touched, Math.max(2 * touched.length, touches + count));
        }
        System.arraycopy(batch, 0, touched, touches, count);
        touches += count;
    }

    private void forget() {
        for (int i = 0; i < touches; i++) {
            visited[touched[i] >>> 6] = 0;
        }
        touches = 0;
    }

    private void insert(int count, int effort) {
        long[] best = candidates;
        for (int i = 0; i < count; i++) {
            long candidate = Candidate.of(batch[i], scores[i]);
            if (size == effort && candidate <= best[size - 1]) {
                continue;
            }
            int last = size < effort ? size++ : size - 1;
            int at = Candidate.put(candidate, best, last, effort);
            firstUnexpanded = Math.min(firstUnexpanded, at);
        }
    }
}
