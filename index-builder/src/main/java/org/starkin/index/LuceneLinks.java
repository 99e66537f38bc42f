package org.starkin.index;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.codecs.hnsw.HnswGraphProvider;
import org.apache.lucene.codecs.lucene95.HasIndexSlice;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.MemorySegmentAccessInput;
import org.apache.lucene.util.hnsw.HnswGraph;
import org.starkin.graph.Links;

/** The graph of a segment, as Lucene's files hold it. */
final class LuceneLinks implements Links {

    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Segment segment;
    private final HnswGraph graph;
    private final FloatVectorValues vectors;

    /** The vectors as they are mapped into memory, one after the other, where they are so in one piece. */
    private final Optional<MemorySegment> mapped;

    private LuceneLinks(Segment segment, HnswGraph graph, FloatVectorValues vectors) throws IOException {
        this.segment = segment;
        this.graph = graph;
        this.vectors = vectors;
        this.mapped = mapped(vectors);
    }

    private static Optional<MemorySegment> mapped(FloatVectorValues vectors) throws IOException {
        return vectors instanceof HasIndexSlice sliced && sliced.getSlice() instanceof MemorySegmentAccessInput input
                ? Optional.ofNullable(input.segmentSliceOrNull(0, input.length()))
                : Optional.empty();
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
        int dimension = vectors.dimension();
        if (mapped.isPresent()) {
            MemorySegment.copy(mapped.get(), FLOAT, (long) node * dimension * Float.BYTES, into, at, dimension);
        } else {
            System.arraycopy(vectors.vectorValue(node), 0, into, at, dimension);
        }
    }
}
