package org.starkin.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.AcceptDocs;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.TopKnnCollector;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/** Lucene as it comes: one segment, mapped into memory, after queries by two ways into it. */
final class LuceneWalk implements Contestant {

    private static final String FIELD = "vector";
    private static final double BUFFER_MEGABYTES = 1_000;

    private final Directory directory;
    private Optional<DirectoryReader> opened = Optional.empty();

    LuceneWalk(ContestFolder folder) throws IOException {
        directory = new MMapDirectory(folder.path("lucene"));
    }

    @Override
    public String name() {
        return "Lucene";
    }

    @Override
    public Built build(Course course, int threads) throws IOException {
        return Built.of(() -> {
            IndexWriterConfig config =
                    new IndexWriterConfig().setCodec(new Codec()).setRAMBufferSizeMB(BUFFER_MEGABYTES);
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (float[] vector : course.vectors()) {
                    Document document = new Document();
                    document.add(new KnnFloatVectorField(FIELD, vector, VectorSimilarityFunction.DOT_PRODUCT));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            opened = Optional.of(DirectoryReader.open(directory));
        });
    }

    @Override
    public Curve run(Course course, Asking asking) throws IOException {
        DirectoryReader reader = opened.orElseThrow();
        IndexSearcher searcher = new IndexSearcher(reader);
        for (float[] query : course.queries()) {
            searcher.search(new KnnFloatVectorQuery(FIELD, query, 100), Course.NEAREST);
        }
        LeafReader leaf = reader.leaves().getFirst().reader();
        return Curve.of(course, asking, effort -> query -> nearest(leaf, query, effort));
    }

    private static int[] nearest(LeafReader leaf, float[] query, int effort) {
        try {
            TopKnnCollector collector = new TopKnnCollector(effort, Integer.MAX_VALUE);
            leaf.searchNearestVectors(FIELD, query, collector, AcceptDocs.fromLiveDocs(null, leaf.maxDoc()));
            return Arrays.stream(collector.topDocs().scoreDocs)
                    .limit(Course.NEAREST)
                    .mapToInt(found -> found.doc)
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (directory) {
            if (opened.isPresent()) {
                opened.get().close();
            }
        }
    }

    private static final class Codec extends Lucene104Codec {
        @Override
        public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
            return new Lucene99HnswVectorsFormat(Course.MAX_LINKS, Course.BEAM_WIDTH);
        }
    }
}
