package org.starkin.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes one shard. A cluster may begin the same shard more than once, on several machines at a time: a machine is lost,
 * or believed lost. So the directory appears by one atomic rename, whole or not at all, and who finds it there already
 * leaves it as it is. Thread-safe.
 */
interface ShardWork extends Serializable {

    /**
     * Writes the shard of these files.
     *
     * @param files at least one, read in this order
     * @param shard the directory that the shard becomes; its parent is there
     * @throws org.starkin.survey.UnusableInput where the files cannot be one survey; to try again is of no use
     * @throws IOException where the shard cannot be written; the cluster tries again
     */
    void write(List<Path> files, Path shard) throws IOException;
}
