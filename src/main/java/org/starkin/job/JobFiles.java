package org.starkin.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.starkin.store.StateDirectory;

/**
 * The rows of jobs in the state directory, {@code jobs/ID/NUMBER.json.gz} for each part: a list of rows as JSON. A part is there
 * as a whole or not at all. Thread-safe.
 */
@Singleton
final class JobFiles {

    private final StateDirectory state;
    private final ObjectMapper json;

    JobFiles(StateDirectory state, ObjectMapper json) {
        this.state = state;
        this.json = json;
    }

    /** Writes the rows of a part to the disk, in place of those that were there. */
    void write(String id, long number, List<?> rows) {
        Path file = file(id, number);
        Path half = file.resolveSibling(file.getFileName() + ".half");
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    half, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
                OutputStream out = Channels.newOutputStream(channel);
                GZIPOutputStream packed = new GZIPOutputStream(out);
                packed.write(json.writeValueAsBytes(rows));
                packed.finish();
                channel.force(true);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("a part of job " + id + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** The rows of a part. */
    <R> List<R> read(String id, long number, Class<R> row) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file(id, number)))) {
            return json.readValue(in, json.getTypeFactory().constructCollectionType(List.class, row));
        } catch (IOException e) {
            throw new UncheckedIOException("a part of job " + id + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Deletes what there is of a job. */
    void delete(String id) {
        Path directory = directory(id);
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("job " + id + " cannot be deleted: " + e.getMessage(), e);
            }
        }
    }

    private Path file(String id, long number) {
        return directory(id).resolve(number + ".json.gz");
    }

    /** Ids are made by {@link Jobs} and looked up in the database before they come here: never a client's own text. */
    private Path directory(String id) {
        return state.required().resolve("jobs").resolve(id);
    }
}
