package org.starkin.backup;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.IOUtils;
import org.starkin.index.WriterLock;
import org.starkin.layout.MapDirectory;

/** Keeps builds and the making of maps out of what is restored. */
final class Locks implements Closeable {

    private final Deque<Closeable> held = new ArrayDeque<>();

    private Locks() {}

    /**
     * Takes those of all surveys and of the maps among {@code parts}.
     *
     * @throws org.starkin.index.SurveyBusy where a survey is being built
     */
    static Locks take(Path sky, List<Snapshot.Part> parts) throws IOException {
        Locks locks = new Locks();
        try {
            for (Snapshot.Part part : parts) {
                Optional<MapDirectory> map = MapDirectory.named(sky, part.name());
                if (map.isPresent()) {
                    locks.held.push(map.get().lock());
                } else if (!part.isLoose()) {
                    locks.held.push(WriterLock.take(sky, part.name()));
                }
            }
            return locks;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileSuppressingExceptions(e, locks.held);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(held);
    }
}
