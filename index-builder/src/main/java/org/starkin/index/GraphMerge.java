package org.starkin.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.starkin.graph.GraphBuilder;

/**
 * Merges flat segments into the one segment of a generation, sorted by id, and builds its graph. The same stars give the same
 * segment, star by star and neighbour by neighbour, however they were spread over the flat segments and however many threads
 * link them: see {@link GraphFormat}. Only another kind of processor, which may round the similarities of two stars otherwise,
 * or a heap too small for the vectors, may link otherwise.
 */
final class GraphMerge {

    /** Lucene's own default: fewer vectors than this are faster compared than walked. */
    static final int FEWEST_FOR_GRAPH = Lucene99HnswVectorsFormat.HNSW_GRAPH_THRESHOLD;

    private GraphMerge() {}

    /** Writes the merged segment of {@code flat} into {@code path}, on disk when this returns; {@code flat} stays as it is. */
    static void write(DirectoryReader flat, Path path, BuildParameters parameters) throws IOException {
        KnnVectorsFormat withGraph = new GraphFormat(new GraphBuilder.Plan(
                parameters.maxNeighbours(), parameters.beamWidth(), parameters.seed(), parameters.threads()));
        try (Directory directory = new MMapDirectory(path);
                IndexWriter writer =
                        new IndexWriter(directory, config(withGraph).setOpenMode(IndexWriterConfig.OpenMode.CREATE))) {
            List<CodecReader> segments = new ArrayList<>();
            for (LeafReaderContext leaf : flat.leaves()) {
                segments.add(SlowCodecReaderWrapper.wrap(leaf.reader()));
            }
            if (!segments.isEmpty()) {
                writer.addIndexes(segments.toArray(CodecReader[]::new));
            }
            writer.commit();
        }
    }

    /** How every index of a survey is written: sorted by id, and never merged but by being told to. */
    static IndexWriterConfig config(KnnVectorsFormat vectors) {
        return new IndexWriterConfig()
                .setCodec(new VectorsCodec(vectors))
                .setIndexSort(new Sort(new SortField(StarDocument.ID, SortField.Type.STRING)))
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false);
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
}
