package org.starkin.index;

import java.io.IOException;
import org.apache.lucene.codecs.KnnFieldVectorsWriter;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Sorter;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.IORunnable;
import org.starkin.graph.Graph;
import org.starkin.graph.GraphBuilder;

/**
 * Lucene's format of vectors with a graph, whose graphs are built by {@link GraphBuilder}: by all threads, and the same by
 * any number of them. It hands the merged vectors to Lucene's own writer as one segment that has a graph, which that writer
 * takes over; so the files are Lucene's, and Lucene reads them. Where the heap has no room for the vectors, Lucene builds.
 */
final class GraphFormat extends KnnVectorsFormat {

    private static final String READ_AS = "Lucene99HnswVectorsFormat";

    /** What Lucene's writer needs of memory for each link, of a graph that it takes over: a number, a score, and room. */
    private static final int BYTES_PER_LINK = 12;

    private final GraphBuilder.Plan plan;
    private final Lucene99HnswVectorsFormat lucene;

    GraphFormat(GraphBuilder.Plan plan) {
        super(READ_AS);
        this.plan = plan;
        this.lucene =
                new Lucene99HnswVectorsFormat(plan.maxLinks(), plan.beamWidth(), 1, null, GraphMerge.FEWEST_FOR_GRAPH);
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
        return new Writer(lucene.fieldsWriter(state));
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
        return lucene.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String fieldName) {
        return lucene.getMaxDimensions(fieldName);
    }

    private final class Writer extends KnnVectorsWriter {

        private final KnnVectorsWriter writer;

        Writer(KnnVectorsWriter writer) {
            this.writer = writer;
        }

        @Override
        public IORunnable mergeOneField(FieldInfo field, MergeState merge) throws IOException {
            MergedVectors vectors = MergedVectors.of(field, merge);
            if (vectors.size() < GraphMerge.FEWEST_FOR_GRAPH || !hasRoom(vectors)) {
                return writer.mergeOneField(field, merge);
            }
            LinkedVectors linked = new LinkedVectors(GraphBuilder.build(vectors, plan));
            return writer.mergeOneField(field, asOne(merge, linked));
        }

        private boolean hasRoom(MergedVectors vectors) {
            int degree = 2 * plan.maxLinks();
            long links = (long) vectors.size() * degree;
            return Graph.fits(vectors.size(), vectors.dimension(), degree)
                    && Heap.hasRoomFor(GraphBuilder.bytes(vectors.size(), vectors.dimension(), plan.maxLinks())
                            + links * BYTES_PER_LINK);
        }

        /** A merge of one segment that holds everything in its order. */
        private static MergeState asOne(MergeState merge, LinkedVectors vectors) {
            return new MergeState(
                    new MergeState.DocMap[] {document -> document},
                    merge.segmentInfo,
                    merge.mergeFieldInfos,
                    merge.storedFieldsReaders,
                    merge.termVectorsReaders,
                    merge.normsProducers,
                    merge.docValuesProducers,
                    new FieldInfos[] {merge.mergeFieldInfos},
                    new Bits[1],
                    merge.fieldsProducers,
                    merge.pointsReaders,
                    new KnnVectorsReader[] {vectors},
                    new int[] {merge.segmentInfo.maxDoc()},
                    merge.infoStream,
                    merge.intraMergeTaskExecutor,
                    false,
                    merge.oneMerge);
        }

        @Override
        public KnnFieldVectorsWriter<?> addField(FieldInfo field) throws IOException {
            return writer.addField(field);
        }

        @Override
        public void flush(int maxDoc, Sorter.DocMap sortMap) throws IOException {
            writer.flush(maxDoc, sortMap);
        }

        @Override
        public void finish() throws IOException {
            writer.finish();
        }

        @Override
        public long ramBytesUsed() {
            return writer.ramBytesUsed();
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
