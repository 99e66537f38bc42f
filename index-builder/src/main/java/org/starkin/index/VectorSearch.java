package org.starkin.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.starkin.graph.Accepted;
import org.starkin.graph.Graph;
import org.starkin.graph.GraphFile;
import org.starkin.graph.LeftOut;
import org.starkin.graph.Nearest;

/**
 * Finds the stars of one segment whose vectors are nearest to a query: by comparing all of them, or by walking the graph.
 * Both give cosines in double precision. Thread-safe.
 */
sealed interface VectorSearch permits LaidOutSearch, MappedSearch {

    /**
     * What is wanted.
     *
     * @param limit the most stars
     * @param minSimilarity the least cosine
     * @param leftOut the stars to leave out, by number
     * @param accepted the stars among which to search, by number
     */
    record Wanted(int limit, double minSimilarity, LeftOut leftOut, Accepted accepted) {

        public Wanted {
            if (limit < 1) {
                throw new IllegalArgumentException("limit " + limit + " is below 1");
            }
        }

        /** Among all stars. */
        Wanted(int limit, double minSimilarity, LeftOut leftOut) {
            this(limit, minSimilarity, leftOut, Accepted.ALL);
        }

        boolean has(int star) {
            return !leftOut.has(star) && accepted.has(star);
        }

        /** The same without the limit. */
        Nearest.Wanted nearest() {
            return new Nearest.Wanted(minSimilarity, leftOut, accepted);
        }
    }

    /** The way to search a segment: in memory where its graph has room there, else where it lies on disk. */
    static VectorSearch of(Segment segment) throws IOException {
        if (segment.size() == 0) {
            return new MappedSearch(segment);
        }
        LuceneLinks links = LuceneLinks.of(segment);
        Optional<GraphFile> file = LaidOutGraph.of(segment, links);
        if (file.isPresent() && Heap.hasRoomFor(file.get().bytes())) {
            return new LaidOutSearch(LaidOutGraph.read(segment, file.get(), links));
        }
        boolean hasRoom = Graph.fits(links.size(), links.dimension(), links.mostLinks())
                && Heap.hasRoomFor(Graph.bytes(links.size(), links.dimension(), links.mostLinks()));
        return hasRoom ? new LaidOutSearch(Graph.of(links)) : new MappedSearch(segment);
    }

    /** Whether its graph is in memory; where not, a search takes longer. */
    boolean isInMemory();

    /** The stars in an order in which walks from one to the next meet much the same: the number of the star in a place. */
    default int starAt(int place) {
        return place;
    }

    /** Compares the query with every vector that is wanted. */
    Found exact(float[] query, Wanted wanted) throws IOException;

    /** Compares many queries, {@code float[n][dimension]}, with every vector that each wants; by one thread. */
    default List<Found> exact(float[][] queries, List<Wanted> wanted) throws IOException {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < queries.length; i++) {
            found.add(exact(queries[i], wanted.get(i)));
        }
        return found;
    }

    /**
     * Walks the graph with {@code effort} candidates. Where comparing all is cheaper, or the walk does not reach enough stars,
     * compares with every vector that is wanted instead and says so.
     */
    Found walk(float[] query, Wanted wanted, int effort) throws IOException;

    /**
     * Walks likewise around one of the segment's own stars, and begins there: of a star in a small cluster far from all others,
     * which a walk from elsewhere may not come to, it finds the neighbours as of any.
     *
     * @param star its number
     * @param query its vector
     */
    Found around(int star, float[] query, Wanted wanted, int effort) throws IOException;
}
