package org.starkin.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.search.knn.KnnSearchStrategy;
import org.apache.lucene.util.VectorUtil;
import org.starkin.graph.Best;
import org.starkin.graph.Nearest;
import org.starkin.graph.Reach;

/** Searches a segment where it lies, mapped into memory, by Lucene's own walk: for what is larger than memory. */
final class MappedSearch implements VectorSearch {

    private final Segment segment;

    MappedSearch(Segment segment) {
        this.segment = segment;
    }

    @Override
    public boolean isInMemory() {
        return segment.size() == 0;
    }

    @Override
    public Found exact(float[] query, Wanted wanted) throws IOException {
        Best best = new Best(Math.min(wanted.limit(), segment.size()));
        if (segment.size() == 0) {
            return Found.of(best, true, 0);
        }
        FloatVectorValues vectors = segment.vectors();
        double slack = Nearest.slack(query.length);
        for (int star = 0; star < segment.size(); star++) {
            float[] vector = vectors.vectorValue(star);
            double bound = VectorUtil.dotProduct(query, vector) + slack;
            if (bound >= best.threshold() && bound >= wanted.minSimilarity() && wanted.has(star)) {
                offer(best, star, Cosine.of(query, vector), wanted);
            }
        }
        return Found.of(best, true, wanted.accepted().count(segment.size()));
    }

    @Override
    public Found walk(float[] query, Wanted wanted, int effort) throws IOException {
        return walk(query, wanted, effort, KnnSearchStrategy.Hnsw.DEFAULT);
    }

    @Override
    public Found around(int star, float[] query, Wanted wanted, int effort) throws IOException {
        DocIdSetIterator itself = DocIdSetIterator.range(star, star + 1);
        return walk(query, wanted, effort, new KnnSearchStrategy.Seeded(itself, 1, KnnSearchStrategy.Hnsw.DEFAULT));
    }

    private Found walk(float[] query, Wanted wanted, int effort, KnnSearchStrategy strategy) throws IOException {
        Reach reach = wanted.nearest().reach(wanted.limit());
        long candidates = reach.candidates(effort, segment.size());
        if (candidates > segment.size()) {
            return exact(query, wanted);
        }
        TopKnnCollector collector = new TopKnnCollector((int) candidates, Integer.MAX_VALUE, strategy);
        segment.leaf()
                .searchNearestVectors(
                        StarDocument.VECTOR, query, collector, AcceptDocs.fromLiveDocs(null, segment.size()));
        ScoreDoc[] reached = collector.topDocs().scoreDocs;
        long accepted = Arrays.stream(reached, 0, reach.counting(reached.length))
                .filter(candidate -> wanted.accepted().has(candidate.doc))
                .count();
        if (accepted < reach.needed()) {
            return exact(query, wanted);
        }
        Best best = new Best(wanted.limit());
        FloatVectorValues vectors = segment.vectors();
        for (ScoreDoc candidate : reached) {
            if (wanted.has(candidate.doc)) {
                offer(best, candidate.doc, Cosine.of(query, vectors.vectorValue(candidate.doc)), wanted);
            }
        }
        return Found.of(best, false, collector.visitedCount());
    }

    private static void offer(Best best, int star, double similarity, Wanted wanted) {
        if (similarity >= wanted.minSimilarity()) {
            best.offer(star, similarity);
        }
    }
}
