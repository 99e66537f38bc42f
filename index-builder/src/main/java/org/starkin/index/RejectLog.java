package org.starkin.index;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.IOUtils;

/** Writes {@code rejects.csv} (RFC 4180) as rejects come, and counts them by reason. Not thread-safe. */
final class RejectLog implements Closeable {

    static final String NAME = "rejects.csv";

    private final Path file;
    private final CsvWriter csv;
    private final Map<String, Long> counts = new TreeMap<>();
    private boolean closed;

    RejectLog(Path generation) throws IOException {
        file = generation.resolve(NAME);
        csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8);
        csv.writeRecord("source", "where", "reason", "detail");
    }

    void add(Reject reject) {
        csv.writeRecord(reject.source(), reject.where(), reject.reason(), reject.detail());
        counts.merge(reject.reason(), 1L, Long::sum);
    }

    /** How many were rejected, by reason. */
    Map<String, Long> counts() {
        return counts;
    }

    /** Puts everything on disk; nothing can be added afterwards. */
    void finish() throws IOException {
        close();
        IOUtils.fsync(file, false);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            csv.close();
        }
    }
}
