package org.starkin.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;

/**
 * Stars in Lucene segments without a graph, each segment sorted by id: what a survey is gathered in. A graph is built once,
 * at the end, by {@link GraphMerge}; building one at every flush and again in the merge takes twice the time for a graph that
 * is no better. Each segment is one file, so that a commit waits for few. Adding is thread-safe.
 */
final class FlatIndex implements Closeable {

    private static final double BUFFER_MEGABYTES = 64;
    private static final String CHECKPOINT = "checkpoint";

    private final Directory directory;
    private final IndexWriter writer;

    private FlatIndex(Directory directory, IndexWriter writer) {
        this.directory = directory;
        this.writer = writer;
    }

    /** Opens the index in {@code path} at its last commit; begins one where there is none. */
    static FlatIndex open(Path path) throws IOException {
        Directory directory = new MMapDirectory(path);
        try {
            Lucene99HnswVectorsFormat noGraph = new Lucene99HnswVectorsFormat(
                    Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
                    Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
                    1,
                    null,
                    Integer.MAX_VALUE);
            return new FlatIndex(
                    directory,
                    new IndexWriter(
                            directory,
                            GraphMerge.config(noGraph).setUseCompoundFile(true).setRAMBufferSizeMB(BUFFER_MEGABYTES)));
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    void add(Document document) throws IOException {
        writer.addDocument(document);
    }

    /** Adds what other segments hold, their graph left out; each must be sorted by id. */
    void addAll(List<CodecReader> segments) throws IOException {
        if (!segments.isEmpty()) {
            writer.addIndexes(segments.toArray(CodecReader[]::new));
        }
    }

    /** Puts everything on disk, with the checkpoint, at once: before this returns, what was there before counts. */
    void commit(Checkpoint checkpoint) throws IOException {
        writer.setLiveCommitData(Map.of(CHECKPOINT, checkpoint.json()).entrySet());
        writer.commit();
    }

    /** Everything added so far, committed or not. */
    DirectoryReader read() throws IOException {
        return DirectoryReader.open(writer);
    }

    /**
     * What was last committed in {@code path}, or nothing where nothing was.
     *
     * @throws IOException where something was and cannot be read
     */
    static Optional<Checkpoint> checkpoint(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return Optional.empty();
        }
        try (Directory directory = new MMapDirectory(path)) {
            if (SegmentInfos.getLastCommitGeneration(directory) < 0) {
                return Optional.empty();
            }
            Map<String, String> data = SegmentInfos.readLatestCommit(directory).getUserData();
            String json = data.get(CHECKPOINT);
            if (json == null) {
                throw new IOException("the last commit in " + path + " names no checkpoint");
            }
            return Optional.of(Checkpoint.ofJson(json));
        }
    }

    /** Lets go of what was added since the last commit. */
    @Override
    public void close() throws IOException {
        writer.rollback();
        directory.close();
    }
}
