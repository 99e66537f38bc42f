package org.starkin.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.starkin.index.FileSum;
import org.starkin.index.Pace;

/** A store in a directory, which may be that of another machine that is mounted here. One process at a time writes to it. */
final class FolderStore implements Store {

    private static final String LOCK = ".lock";
    private static final String UNFINISHED = "unfinished";

    private final Path root;
    private Optional<FileChannel> lock = Optional.empty();

    FolderStore(Path root) {
        this.root = root;
    }

    @Override
    public String name() {
        return root.toString();
    }

    @Override
    public void begin() throws IOException {
        Files.createDirectories(root);
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = Optional.of(channel);
        if (!isMine(channel)) {
            throw new BackupFailed("another process is writing to " + root + "; wait until it ends");
        }
        IOUtils.rm(root.resolve(UNFINISHED));
    }

    private static boolean isMine(FileChannel channel) throws IOException {
        try {
            FileLock taken = channel.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    @Override
    public boolean has(String key, long bytes) throws IOException {
        Path file = root.resolve(key);
        return Files.isRegularFile(file) && Files.size(file) == bytes;
    }

    @Override
    public void put(String key, Path file, FileSum sum, Pace pace) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Path unfinished = unfinished(key);
            FileSum seen;
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                seen = FileSum.copy(in, out, pace);
            }
            if (!seen.equals(sum)) {
                Files.delete(unfinished);
                throw new SourceChanged(file, sum, seen);
            }
            finish(unfinished, key);
        }
    }

    @Override
    public void put(String key, byte[] content) throws IOException {
        Path unfinished = unfinished(key);
        Files.write(unfinished, content);
        finish(unfinished, key);
    }

    private Path unfinished(String key) throws IOException {
        Path directory = Files.createDirectories(root.resolve(UNFINISHED));
        return directory.resolve(key.substring(key.lastIndexOf('/') + 1));
    }

    private void finish(Path unfinished, String key) throws IOException {
        Path file = root.resolve(key);
        Path directory = root.resolve(key.substring(0, key.lastIndexOf('/')));
        Files.createDirectories(directory);
        IOUtils.fsync(unfinished, false);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(directory, true);
    }

    @Override
    public InputStream get(String key) throws IOException {
        return Files.newInputStream(root.resolve(key));
    }

    @Override
    public List<String> list(String prefix) throws IOException {
        Path directory = root.resolve(prefix);
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString())
                    .toList();
        }
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(root.resolve(key));
    }

    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}
