package org.starkin.backup;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.starkin.index.FileSum;
import org.starkin.index.Pace;

/**
 * Where snapshots are kept: contents by keys, with {@code /} between the parts of a key. What is put is there whole or not at
 * all, whatever happens to the process. Of one thread; failing to reach it is an {@link IOException}.
 */
sealed interface Store extends Closeable permits FolderStore, S3Store {

    /** Makes ready for writing, and keeps others from it where the store can. */
    void begin() throws IOException;

    /** Whether there is a content of this size under a key. */
    boolean has(String key, long bytes) throws IOException;

    /**
     * Puts a file that nobody writes to any more.
     *
     * @throws java.nio.file.NoSuchFileException where it is not there
     * @throws SourceChanged where it is not what {@code sum} says: then nothing is put
     */
    void put(String key, Path file, FileSum sum, Pace pace) throws IOException;

    /** Puts a small content. */
    void put(String key, byte[] content) throws IOException;

    /**
     * What is under a key.
     *
     * @throws java.nio.file.NoSuchFileException where there is nothing
     */
    InputStream get(String key) throws IOException;

    /** The keys that begin with {@code prefix}, which ends with {@code /}, in no order. */
    List<String> list(String prefix) throws IOException;

    /** Removes what is under a key, if there is anything. */
    void delete(String key) throws IOException;

    /** In words, for those who read of it. */
    String name();
}
