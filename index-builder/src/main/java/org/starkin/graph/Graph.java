package org.starkin.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A graph laid out for walking. Its nodes have new places: those of the higher levels come first, so that their links need
 * no index, then the others as they are reached from the entry, so that what is visited together lies together. Immutable.
 */
public final class Graph {

    /** Ends a list of links. */
    static final int END = -1;

    final Vectors vectors;

    /** With what a scan compares first: codes of the vectors, or themselves. */
    final Rows scanned;

    /** With what a walk compares: codes, where they are sharp enough, else the vectors. */
    final Rows walked;

    /** The most links of a node on level 0. */
    final int degree;

    /** {@code [place * degree + i]}, the places of neighbours on level 0; {@link #END} behind the last. */
    final int[] links;

    /** {@code [level - 1][place * degree + i]}, of the nodes on each level above 0. */
    final int[][] upper;

    /** The number by place. */
    final int[] numbers;

    /** The place by number. */
    final int[] places;

    Graph(
            Vectors vectors,
            Rows scanned,
            Rows walked,
            int degree,
            int[] links,
            int[][] upper,
            int[] numbers,
            int[] places) {
        this.vectors = vectors;
        this.scanned = scanned;
        this.walked = walked;
        this.degree = degree;
        this.links = links;
        this.upper = upper;
        this.numbers = numbers;
        this.places = places;
    }

    /** The memory, in bytes, that it takes to lay out a graph; a seventh less from then on. */
    public static long bytes(int size, int dimension, int mostLinks) {
        return Vectors.bytes(size, dimension)
                + Codes.bytes(size, dimension)
                + (long) Integer.BYTES * size * (2L * mostLinks + 2);
    }

    /** Whether a graph can be laid out in arrays. */
    public static boolean fits(int size, int dimension, int mostLinks) {
        return Vectors.fit(size, dimension)
                && Codes.fit(size, dimension)
                && (long) size * mostLinks < Integer.MAX_VALUE - 8
                && size < 1 << 30;
    }

    /**
     * Lays out a graph.
     *
     * @throws IOException where its file cannot be read, or is no graph
     */
    public static Graph of(Links source) throws IOException {
        return new Layout(source).graph();
    }

    /**
     * Lays out vectors that can be compared, but not walked.
     *
     * @throws IOException where they cannot be read
     */
    public static Graph unlinked(VectorSource source) throws IOException {
        Vectors vectors = Vectors.of(source);
        int[] numbers = IntStream.range(0, vectors.size).toArray();
        return new Graph(vectors, vectors, vectors, 0, new int[0], new int[0][], numbers, numbers);
    }

    /** Offers a place whose number is wanted to the best: by its similarity in double precision. */
    void offer(float[] query, int place, double minSimilarity, Best best) {
        double similarity = vectors.cosine(query, place);
        if (similarity >= minSimilarity) {
            best.offer(numbers[place], similarity);
        }
    }

    /** The links on a level. */
    int[] linksOn(int level) {
        return level == 0 ? links : upper[level - 1];
    }

    /** Whether it has links, so that it can be walked. */
    public boolean isLinked() {
        return degree > 0;
    }

    public int size() {
        return numbers.length;
    }

    /** Makes a graph; used once. */
    private static final class Layout {

        private final Links source;
        private final int size;
        private final int[] numbers;
        private final int[] places;
        private final int[] found;
        private int placed;

        Layout(Links source) {
            this.source = source;
            size = source.size();
            numbers = new int[size];
            places = new int[size];
            found = new int[source.mostLinks()];
            Arrays.fill(places, END);
        }

        Graph graph() throws IOException {
            int levels = source.levels();
            if (levels == 0) {
                return unlinked(source);
            }
            place(source.entry());
            int[] on = new int[levels];
            for (int level = levels - 1; level > 0; level--) {
                for (int node : source.nodesOn(level)) {
                    place(node);
                }
                on[level] = placed;
            }
            int[] byNumber = byNumber();
            placeAsReached(byNumber);
            int[][] upper = new int[levels - 1][];
            for (int level = 1; level < levels; level++) {
                upper[level - 1] = links(level, on[level]);
            }
            Vectors vectors = vectors();
            Codes codes = Codes.of(vectors);
            int[] links = byPlace(byNumber);
            Rows walked = new Sharpness(vectors, codes, links, found.length).isEnough() ? codes : vectors;
            return new Graph(vectors, codes, walked, found.length, links, upper, numbers, places);
        }

        private void place(int node) {
            if (places[node] == END) {
                places[node] = placed;
                numbers[placed++] = node;
            }
        }

        private void placeAsReached(int[] byNumber) {
            for (int next = 0; next < placed; next++) {
                int at = numbers[next] * found.length;
                for (int i = at; i < at + found.length && byNumber[i] != END; i++) {
                    place(byNumber[i]);
                }
            }
            placeRest();
        }

        /** The links on level 0 by number: what they lead to is looked at twice. */
        private int[] byNumber() {
            int degree = found.length;
            int[] links = new int[size * degree];
            inChunks(chunk -> {
                Links own = source.forThread();
                int[] linked = new int[degree];
                for (int node = chunk.from(); node < chunk.to(); node++) {
                    int count = own.links(0, node, linked);
                    System.arraycopy(linked, 0, links, node * degree, count);
                    Arrays.fill(links, node * degree + count, (node + 1) * degree, END);
                }
            });
            return links;
        }

        private int[] byPlace(int[] byNumber) {
            int degree = found.length;
            int[] links = new int[byNumber.length];
            inChunks(chunk -> {
                for (int place = chunk.from(); place < chunk.to(); place++) {
                    int at = numbers[place] * degree;
                    for (int i = 0; i < degree; i++) {
                        int node = byNumber[at + i];
                        links[place * degree + i] = node == END ? END : places[node];
                    }
                }
            });
            return links;
        }

        /** Those that no links lead to. */
        private void placeRest() {
            for (int node = 0; node < size; node++) {
                place(node);
            }
        }

        private int[] links(int level, int count) throws IOException {
            int degree = found.length;
            int[] links = new int[count * degree];
            for (int place = 0; place < count; place++) {
                int linked = source.links(level, numbers[place], found);
                for (int i = 0; i < degree; i++) {
                    links[place * degree + i] = i < linked ? places[found[i]] : END;
                }
            }
            return links;
        }

        private Vectors vectors() {
            Vectors vectors = new Vectors(size, source.dimension());
            inChunks(chunk -> {
                Links own = source.forThread();
                for (int place = chunk.from(); place < chunk.to(); place++) {
                    own.vector(numbers[place], vectors.values, vectors.at(place));
                }
            });
            return vectors;
        }

        private interface Work {
            void on(Chunk chunk) throws IOException;
        }

        /** Does the work on all places, by all processors. */
        private void inChunks(Work work) {
            Chunk.of(size).parallel().forEach(chunk -> {
                try {
                    work.on(chunk);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
