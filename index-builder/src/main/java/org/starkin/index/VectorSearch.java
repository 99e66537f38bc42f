package org.starkin.index;

import java.io.IOException;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.util.VectorUtil;

/**
 * Finds the stars of one segment whose vectors are nearest to a query: by comparing all of them, or by walking the graph.
 * Both give cosines in double precision. Thread-safe.
 */
final class VectorSearch {

    /** Up to so many vectors a scan of all is no slower than a walk. */
    private static final int FEW = 1000;

    /** The walk keeps at least so many candidates for each hit wanted, so that long answers are as good as short ones. */
    private static final int CANDIDATES_PER_HIT = 2;

    private final Segment segment;

    VectorSearch(Segment segment) {
        this.segment = segment;
    }

    /**
     * What is wanted.
     *
     * @param limit the most stars
     * @param minSimilarity the least cosine
     * @param leftOut the number of a star to leave out, or {@link #NOBODY}
     */
    record Wanted(int limit, double minSimilarity, int leftOut) {
        static final int NOBODY = -1;

        Wanted {
            if (limit < 1) {
                throw new IllegalArgumentException("limit " + limit + " is below 1");
            }
        }
    }

    /**
     * Compares the query with every vector: in single precision first, and in double those that may be among the best. (Lucene's
     * bulk scorer over mapped memory was measured at the same cost or above.)
     */
    Found exact(float[] query, Wanted wanted) throws IOException {
        TopStars best = new TopStars(Math.min(wanted.limit(), segment.size()));
        if (segment.size() == 0) {
            return best.drain(true, 0);
        }
        FloatVectorValues vectors = segment.vectors();
        double slack = slack(query.length);
        for (int star = 0; star < segment.size(); star++) {
            float[] vector = vectors.vectorValue(star);
            double bound = VectorUtil.dotProduct(query, vector) + slack;
            if (bound >= best.threshold() && bound >= wanted.minSimilarity() && star != wanted.leftOut()) {
                offer(best, star, Cosine.of(query, vector), wanted);
            }
        }
        return best.drain(true, segment.size());
    }

    /**
     * Walks the graph with {@code effort} candidates; where there are few stars, or the walk does not reach enough of them,
     * compares with every vector instead and says so.
     */
    Found walk(float[] query, Wanted wanted, int effort) throws IOException {
        int needed = wanted.limit() + (wanted.leftOut() == Wanted.NOBODY ? 0 : 1);
        int candidates = Math.max(effort, CANDIDATES_PER_HIT * needed);
        if (segment.size() <= Math.max(FEW, candidates)) {
            return exact(query, wanted);
        }
        TopKnnCollector collector = new TopKnnCollector(candidates, Integer.MAX_VALUE);
        segment.leaf()
                .searchNearestVectors(
                        StarDocument.VECTOR, query, collector, AcceptDocs.fromLiveDocs(null, segment.size()));
        ScoreDoc[] reached = collector.topDocs().scoreDocs;
        if (reached.length < needed) {
            return exact(query, wanted);
        }
        TopStars best = new TopStars(wanted.limit());
        FloatVectorValues vectors = segment.vectors();
        for (ScoreDoc candidate : reached) {
            if (candidate.doc != wanted.leftOut()) {
                offer(best, candidate.doc, Cosine.of(query, vectors.vectorValue(candidate.doc)), wanted);
            }
        }
        return best.drain(false, collector.visitedCount());
    }

    private static void offer(TopStars best, int star, double similarity, Wanted wanted) {
        if (similarity >= wanted.minSimilarity()) {
            best.offer(star, similarity);
        }
    }

    /**
     * More than a single-precision dot product of unit vectors can be off: n roundings of 2^-24 each (Higham 2002, section
     * 3.1), doubled.
     */
    private static double slack(int dimension) {
        return dimension * 0x1p-23;
    }
}
