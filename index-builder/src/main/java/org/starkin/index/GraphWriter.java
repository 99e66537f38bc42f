package org.starkin.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FilterMergePolicy;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Writes the Lucene index of one generation. While documents come, segments are flushed without a graph; at the end all of
 * them are merged into one, sorted by id, whose graph is built once and by all threads. (Building graphs at every flush and
 * again in the merge takes twice the time for a graph that is no better.) Adding is thread-safe.
 */
final class GraphWriter implements Closeable {

    private static final double BUFFER_MEGABYTES = 256;

    /** Lucene's own default: fewer vectors than this are faster compared than walked. */
    private static final int FEWEST_FOR_GRAPH = Lucene99HnswVectorsFormat.HNSW_GRAPH_THRESHOLD;

    private final Directory directory;
    private final BuildParameters parameters;
    private final IndexWriter flat;

    GraphWriter(Path path, BuildParameters parameters) throws IOException {
        this.parameters = parameters;
        this.directory = new MMapDirectory(path);
        KnnVectorsFormat noGraph = new Lucene99HnswVectorsFormat(
                parameters.maxNeighbours(), parameters.beamWidth(), 1, null, Integer.MAX_VALUE);
        this.flat = new IndexWriter(
                directory,
                config(noGraph)
                        .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                        .setMergePolicy(NoMergePolicy.INSTANCE)
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES));
    }

    void add(Document document) throws IOException {
        flat.addDocument(document);
    }

    /** Merges everything into one segment with its graph, on disk when this returns. Nothing can be added afterwards. */
    void finish() throws IOException {
        flat.commit();
        flat.close();
        if (parameters.threads() == 1) {
            merge(new Lucene99HnswVectorsFormat(
                    parameters.maxNeighbours(), parameters.beamWidth(), 1, null, FEWEST_FOR_GRAPH));
            return;
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(parameters.threads())) {
            merge(new Lucene99HnswVectorsFormat(
                    parameters.maxNeighbours(),
                    parameters.beamWidth(),
                    parameters.threads(),
                    workers,
                    FEWEST_FOR_GRAPH));
        }
    }

    private void merge(KnnVectorsFormat withGraph) throws IOException {
        IndexWriterConfig config = config(withGraph)
                .setOpenMode(IndexWriterConfig.OpenMode.APPEND)
                .setMergePolicy(new MergeEverythingOnce());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            writer.forceMerge(1);
            writer.commit();
        }
    }

    private static IndexWriterConfig config(KnnVectorsFormat vectors) {
        return new IndexWriterConfig()
                .setCodec(new VectorsCodec(vectors))
                .setIndexSort(new Sort(new SortField(StarDocument.ID, SortField.Type.STRING)))
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false);
    }

    /** Gives the index up where {@link #finish} has not ended; the files stay, unfit to be read. */
    @Override
    public void close() throws IOException {
        if (flat.isOpen()) {
            flat.rollback();
        }
        directory.close();
    }

    /** Lucene's codec of this version, but for the vectors; files name only what reads them, so that none need be registered. */
    private static final class VectorsCodec extends Lucene104Codec {
        private final KnnVectorsFormat vectors;

        VectorsCodec(KnnVectorsFormat vectors) {
            this.vectors = vectors;
        }

        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return vectors;
        }
    }

    /** Rewrites every segment into one, even a single one: flushed without a graph, it needs one too. */
    private static final class MergeEverythingOnce extends FilterMergePolicy {

        MergeEverythingOnce() {
            super(NoMergePolicy.INSTANCE);
        }

        @Override
        public MergeSpecification findForcedMerges(
                SegmentInfos infos,
                int maxSegmentCount,
                Map<SegmentCommitInfo, Boolean> segmentsToMerge,
                MergeContext context) {
            List<SegmentCommitInfo> originals = infos.asList().stream()
                    .filter(info -> Boolean.TRUE.equals(segmentsToMerge.get(info)))
                    .toList();
            MergeSpecification merges = new MergeSpecification();
            if (!originals.isEmpty()) {
                merges.add(new OneMerge(originals));
            }
            return merges;
        }
    }
}
