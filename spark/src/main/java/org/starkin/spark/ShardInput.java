package org.starkin.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What one shard is made of.
 *
 * @param number of the shard, from 0
 * @param files whose rows it gets, by their absolute paths, which are the same on every machine of the cluster
 * @param bytes that the files have together
 */
record ShardInput(int number, List<String> files, long bytes) implements Serializable {

    private static final long serialVersionUID = 1;

    ShardInput {
        files = List.copyOf(files);
        if (number < 0 || files.isEmpty()) {
            throw new IllegalArgumentException(
                    "shard " + number + " of " + files.size() + " files; shards count from 0 and have a file");
        }
    }

    /** The files, in the order in which they are read. */
    List<Path> paths() {
        return files.stream().map(Path::of).toList();
    }

    /** The name of the shard's directory. */
    String name() {
        return String.format(Locale.ROOT, "shard-%06d", number);
    }
}
