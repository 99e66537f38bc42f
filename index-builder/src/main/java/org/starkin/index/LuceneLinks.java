package org.starkin.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.codecs.hnsw.HnswGraphProvider;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.hnsw.HnswGraph;
import org.starkin.graph.Links;

/** The graph of a segment, as Lucene's files hold it. */
final class LuceneLinks implements Links {

    private final Segment segment;
    private final HnswGraph graph;
    private final FloatVectorValues vectors;

    private LuceneLinks(Segment segment, HnswGraph graph, FloatVectorValues vectors) {
        this.segment = segment;
        this.graph = graph;
        this.vectors = vectors;
    }

    /** The graph of a segment that is not empty; one of few vectors has no level. */
    static LuceneLinks of(Segment segment) throws IOException {
        return new LuceneLinks(segment, graph(segment), segment.vectors());
    }

    private static HnswGraph graph(Segment segment) throws IOException {
        if (segment.leaf() instanceof CodecReader reader
                && reader.getVectorReader() instanceof PerFieldKnnVectorsFormat.FieldsReader fields
                && fields.getFieldReader(StarDocument.VECTOR) instanceof HnswGraphProvider provider) {
            HnswGraph graph = provider.getGraph(StarDocument.VECTOR);
            return graph == null ? HnswGraph.EMPTY : graph;
        }
        return HnswGraph.EMPTY;
    }

    @Override
    public Links forThread() throws IOException {
        return of(segment);
    }

    @Override
    public int size() {
        return vectors.size();
    }

    @Override
    public int dimension() {
        return vectors.dimension();
    }

    @Override
    public int entry() throws IOException {
        return graph.entryNode();
    }

    @Override
    public int levels() throws IOException {
        return graph.size() == 0 ? 0 : graph.numLevels();
    }

    @Override
    public int mostLinks() {
        return graph.size() == 0 ? 0 : 2 * graph.maxConn();
    }

    @Override
    public int[] nodesOn(int level) throws IOException {
        HnswGraph.NodesIterator nodes = graph.getNodesOnLevel(level);
        int[] all = new int[nodes.size()];
        Arrays.setAll(all, i -> nodes.nextInt());
        return all;
    }

    @Override
    public int links(int level, int node, int[] into) throws IOException {
        graph.seek(level, node);
        int count = 0;
        for (int next = graph.nextNeighbor(); next != DocIdSetIterator.NO_MORE_DOCS; next = graph.nextNeighbor()) {
            into[count++] = next;
        }
        return count;
    }

    @Override
    public void vector(int node, float[] into, int at) throws IOException {
        System.arraycopy(vectors.vectorValue(node), 0, into, at, vectors.dimension());
    }
}
