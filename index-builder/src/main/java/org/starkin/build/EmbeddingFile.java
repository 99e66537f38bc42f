package org.starkin.build;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.starkin.encoder.Embedding;
import org.starkin.index.Reject;
import org.starkin.index.Star;

/**
 * A file of vectors in the making. It is written under another name beside its place; {@link #publish} moves it there,
 * replacing what was there before. Closed without, it leaves nothing behind.
 */
final class EmbeddingFile implements StarSink, AutoCloseable {

    private final Path out;
    private final EmbeddingFormat format;
    private final Path unfinished;
    private final Path unfinishedIds;
    private final Path unfinishedRejects;
    private final VectorWriter vectors;
    private final CsvWriter rejects;
    private long rejected;
    private boolean isOpen = true;

    EmbeddingFile(Path out, EmbeddingFormat format, int dimension) {
        this.out = out.toAbsolutePath();
        this.format = format;
        this.unfinished = beside(".unfinished");
        this.unfinishedIds = beside(".ids.txt.unfinished");
        this.unfinishedRejects = beside(".rejects.csv.unfinished");
        try {
            this.vectors = format.writer(unfinished, unfinishedIds, dimension);
            this.rejects = CsvWriter.builder().build(unfinishedRejects, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw failed(e);
        }
        rejects.writeRecord("source", "where", "reason", "detail");
    }

    private Path beside(String ending) {
        return out.resolveSibling(out.getFileName() + ending);
    }

    @Override
    public Optional<String> add(Star star) {
        write(star.facts().id().objectId(), star.embedding());
        return Optional.empty();
    }

    /** Adds a row. */
    void write(String objectId, Embedding vector) {
        try {
            vectors.write(objectId, vector);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    public void reject(Reject reject) {
        rejected++;
        rejects.writeRecord(reject.source(), reject.where(), reject.reason(), reject.detail());
    }

    /** Puts the file, and what belongs beside it, in its place. */
    void publish() {
        try {
            closeWriters();
            if (rejected > 0) {
                move(unfinishedRejects, beside(".rejects.csv"));
            } else {
                Files.deleteIfExists(beside(".rejects.csv"));
            }
            if (format == EmbeddingFormat.NPY) {
                move(unfinishedIds, beside(".ids.txt"));
            }
            move(unfinished, out);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try (FileChannel written = FileChannel.open(from, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private void closeWriters() throws IOException {
        if (isOpen) {
            isOpen = false;
            try (vectors) {
                rejects.close();
            }
        }
    }

    @Override
    public void close() {
        try {
            closeWriters();
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(unfinishedIds);
            Files.deleteIfExists(unfinishedRejects);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(out + " could not be written: " + e, e);
    }
}
