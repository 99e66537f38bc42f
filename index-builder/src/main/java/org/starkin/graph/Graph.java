package org.starkin.graph;

import java.io.IOException;

/**
 * A graph laid out for walking: the links and codes of its nodes in the order in which a walk meets them. The vectors stay
 * where they are, and of each search a few are read. Immutable.
 */
public final class Graph {

    final Linkage linkage;

    /** With what a scan compares first: codes of the vectors, or themselves. */
    final Rows scanned;

    /** With what a walk compares: codes, where they are sharp enough, else the vectors. */
    final Rows walked;

    /** The vectors by number. */
    final SharedVectors vectors;

    Graph(Linkage linkage, Rows scanned, Rows walked, SharedVectors vectors) {
        this.linkage = linkage;
        this.scanned = scanned;
        this.walked = walked;
        this.vectors = vectors;
    }

    /**
     * The memory, in bytes, that it takes at most to lay out a graph; from then on it is a third of that where its codes are
     * sharp enough to walk by, else a seventh less.
     */
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
     * Lays out a graph, whose vectors are read from the source as long as the graph is used.
     *
     * @throws IOException where its file cannot be read, or is no graph
     */
    public static Graph of(Links source) throws IOException {
        return source.levels() == 0 ? unlinked(source) : new Layout(source).graph();
    }

    /**
     * Lays out vectors that can be compared, but not walked.
     *
     * @throws IOException where they cannot be read
     */
    public static Graph unlinked(VectorSource source) throws IOException {
        Vectors vectors = Vectors.of(source);
        return new Graph(Linkage.none(vectors.size), vectors, vectors, () -> vectors);
    }

    /** Whether it has links, so that it can be walked. */
    public boolean isLinked() {
        return linkage.degree > 0;
    }

    public int size() {
        return linkage.size();
    }

    /** The number of the node that lies in a place, 0 to before {@link #size}; what walks meet together lies together. */
    public int numberAt(int place) {
        return linkage.numbers[place];
    }

    int dimension() {
        return scanned.dimension;
    }
}
