package org.starkin.operate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;
import org.starkin.index.Sky;
import org.starkin.solr.Names;
import org.starkin.solr.SkyFiles;
import org.starkin.solr.SolrAddress;
import org.starkin.solr.SolrSky;

/** A sky in a SolrCloud, as the settings name it, with a copy of the files that lie beside its surveys. For one thread but for files. */
final class SkyInSolr {

    private final SolrAddress address;
    private final Names names;
    private final long keptBytes;
    private final Path copies;
    private volatile Optional<Path> files = Optional.empty();
    private Optional<SkyFiles> source = Optional.empty();

    private SkyInSolr(SolrAddress address, Names names, long keptBytes) {
        this.address = address;
        this.names = names;
        this.keptBytes = keptBytes;
        try {
            this.copies = Files.createTempDirectory("starkin-files");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The sky that the settings name; one that cannot be stops the start.
     *
     * @throws IllegalArgumentException where they name a directory too, or no SolrCloud
     */
    static Optional<SkyInSolr> of(StarkinConfig config) {
        if (config.solr().address().isPresent() && config.sky().isPresent()) {
            throw new IllegalArgumentException("starkin.sky '" + config.sky().get() + "' and starkin.solr.address '"
                    + config.solr().address().get()
                    + "' are both named; a server answers from one sky: leave one of them out");
        }
        return config.solr()
                .address()
                .map(address -> new SkyInSolr(
                        new SolrAddress(address),
                        new Names(config.solr().name()),
                        (long) config.solr().vectorsMb() << 20));
    }

    String name() {
        return names.sky();
    }

    String place() {
        return address.text() + " " + names.sky();
    }

    /** @throws org.starkin.index.IndexException where it does not answer */
    Sky open() {
        return Sky.of(new SolrSky(address, names, new TraceHeaders(), keptBytes));
    }

    Optional<Path> files() {
        return files;
    }

    /**
     * Brings the copy of the files up to date.
     *
     * @throws org.starkin.index.IndexException where they cannot be had
     */
    void fetchFiles() {
        if (source.isEmpty()) {
            source = Optional.of(new SkyFiles(address, names));
        }
        try {
            files = source.get().copyTo(copies);
        } catch (IOException e) {
            throw new UncheckedIOException("the files beside the surveys cannot be copied to " + copies, e);
        }
    }

    void close() {
        source.ifPresent(SkyFiles::close);
        IOUtils.deleteFilesIgnoringExceptions(copies);
    }
}
