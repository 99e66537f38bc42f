package org.starkin.solr;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;

/**
 * The files that lie in a sky beside its surveys, as they are in a SolrCloud: the map, and how evidence is weighed. They are a
 * collection of their own, to which an alias points. For one thread.
 */
public final class SkyFiles implements AutoCloseable {

    private final Cluster cluster;
    private final Admin admin;
    private final Names names;
    private Optional<String> copied = Optional.empty();

    /**
     * The files of a sky.
     *
     * @throws org.starkin.index.SkyUnreachable where the cluster does not answer
     */
    public SkyFiles(SolrAddress address, Names names) {
        this.cluster = Cluster.at(address);
        this.admin = new Admin(cluster);
        this.names = names;
    }

    /**
     * Copies them to a folder of a directory, unless that was done with the same before; earlier copies are removed.
     *
     * @return the folder; nothing where there are no files
     * @throws org.starkin.index.SkyUnreachable where the cluster does not answer
     */
    public Optional<Path> copyTo(Path directory) throws IOException {
        Optional<String> now = Optional.ofNullable(admin.aliases().get(names.filesAlias()));
        if (now.equals(copied)) {
            return copied.map(directory::resolve);
        }
        if (now.isPresent()) {
            Path half = directory.resolve("half");
            IOUtils.rm(half);
            new StoredFiles(cluster, now.get()).writeTo(Files.createDirectories(half));
            move(half, directory.resolve(now.get()));
        }
        Optional<String> before = copied;
        copied = now;
        if (before.isPresent()) {
            IOUtils.rm(directory.resolve(before.get()));
        }
        return copied.map(directory::resolve);
    }

    private static void move(Path from, Path to) throws IOException {
        IOUtils.rm(to);
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to);
        }
    }

    @Override
    public void close() {
        cluster.close();
    }
}
