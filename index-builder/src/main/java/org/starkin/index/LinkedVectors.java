package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.hnsw.HnswGraphProvider;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.KnnCollector;
import org.apache.lucene.util.hnsw.HnswGraph;
import org.starkin.graph.Links;

/** Vectors in memory and their graph, as a merge reads those of a segment: every document has a vector. */
final class LinkedVectors extends KnnVectorsReader implements HnswGraphProvider {

    private final Links links;

    LinkedVectors(Links links) {
        this.links = links;
    }

    @Override
    public HnswGraph getGraph(String field) {
        return new LinkedGraph(links);
    }

    @Override
    public FloatVectorValues getFloatVectorValues(String field) {
        return new Values(links);
    }

    @Override
    public ByteVectorValues getByteVectorValues(String field) {
        throw new UnsupportedOperationException("the vectors of field " + field + " hold no bytes");
    }

    @Override
    public void search(String field, float[] target, KnnCollector collector, AcceptDocs accepted) {
        throw new UnsupportedOperationException("a merge does not search");
    }

    @Override
    public void search(String field, byte[] target, KnnCollector collector, AcceptDocs accepted) {
        throw new UnsupportedOperationException("a merge does not search");
    }

    @Override
    public void checkIntegrity() {
        // they come from no file
    }

    @Override
    public void close() {
        // they come from no file
    }

    private static final class Values extends FloatVectorValues {

        private final Links links;
        private final float[] vector;

        Values(Links links) {
            this.links = links;
            this.vector = new float[links.dimension()];
        }

        @Override
        public float[] vectorValue(int ordinal) {
            try {
                links.vector(ordinal, vector, 0);
                return vector;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public FloatVectorValues copy() {
            return new Values(links);
        }

        @Override
        public int dimension() {
            return links.dimension();
        }

        @Override
        public int size() {
            return links.size();
        }

        @Override
        public DocIndexIterator iterator() {
            return createDenseIterator();
        }
    }
}
