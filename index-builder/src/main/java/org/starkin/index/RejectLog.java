package org.starkin.index;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.lucene.util.IOUtils;

/** Writes {@code rejects.csv} (RFC 4180) as rejects come, and counts them by reason. Not thread-safe. */
final class RejectLog implements Closeable {

    static final String NAME = "rejects.csv";

    private static final List<String> COLUMNS = List.of("source", "where", "reason", "detail");

    private final Path file;
    private final CsvWriter csv;
    private final Map<String, Long> counts;
    private boolean closed;

    private RejectLog(Path file, Map<String, Long> counts, StandardOpenOption option) throws IOException {
        this.file = file;
        this.counts = new TreeMap<>(counts);
        this.csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8, option);
    }

    /** Begins the log of {@code directory}, which has none. */
    static RejectLog begin(Path directory) throws IOException {
        RejectLog log = new RejectLog(directory.resolve(NAME), Map.of(), StandardOpenOption.CREATE_NEW);
        log.csv.writeRecord(COLUMNS);
        return log;
    }

    /**
     * Goes on with the log of {@code directory} as it was when it was {@code bytes} long.
     *
     * @param counts what it held then
     * @throws IOException where it is shorter now
     */
    static RejectLog resume(Path directory, long bytes, Map<String, Long> counts) throws IOException {
        Path file = directory.resolve(NAME);
        long size = Files.size(file);
        if (size < bytes) {
            throw new IOException(file + " has " + size + " bytes where the checkpoint says " + bytes);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
        return new RejectLog(file, counts, StandardOpenOption.APPEND);
    }

    void add(Reject reject) {
        csv.writeRecord(reject.source(), reject.where(), reject.reason(), reject.detail());
        counts.merge(reject.reason(), 1L, Long::sum);
    }

    /** How many were rejected, by reason. */
    Map<String, Long> counts() {
        return counts;
    }

    /**
     * Puts everything on disk.
     *
     * @return the length of the log in bytes
     */
    long sync() throws IOException {
        csv.flush();
        IOUtils.fsync(file, false);
        return Files.size(file);
    }

    /** Hands on everything that was added, oldest first. */
    void forEach(Consumer<Reject> action) throws IOException {
        csv.flush();
        read(file, action);
    }

    /** Hands on every line of a log that another writer ended, first to last. */
    static void read(Path file, Consumer<Reject> action) throws IOException {
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
            long line = 0;
            for (CsvRecord fields : lines) {
                boolean whole =
                        line == 0 ? fields.getFields().equals(COLUMNS) : fields.getFieldCount() == COLUMNS.size();
                if (!whole) {
                    throw new IOException(file + " has " + fields.getFields() + " where " + COLUMNS + " are expected");
                }
                if (line++ > 0) {
                    action.accept(
                            new Reject(fields.getField(0), fields.getField(1), fields.getField(2), fields.getField(3)));
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            csv.close();
        }
    }
}
