package org.starkin.solr;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Vectors of one space that were fetched from Solr, in a temporary file that goes with the process: what needs all of them need
 * not fetch them again. Where there is no room, or the file fails, none are kept. Thread-safe.
 */
final class FetchedVectors implements Closeable {

    private static final Logger LOG = Logger.getLogger(FetchedVectors.class.getName());

    private final VectorRoom room;
    private final int pageBytes;
    private final long allBytes;
    private final BitSet kept = new BitSet();
    private Optional<RandomAccessFile> file = Optional.empty();
    private boolean isOver;

    FetchedVectors(VectorRoom room, int pages, int pageBytes) {
        this.room = room;
        this.pageBytes = pageBytes;
        this.allBytes = (long) pages * pageBytes;
    }

    /** Reads a page, if it is kept. */
    synchronized boolean read(int page, byte[] into) {
        if (!kept.get(page)) {
            return false;
        }
        try {
            RandomAccessFile open = file.orElseThrow();
            open.seek((long) page * pageBytes);
            open.readFully(into, 0, pageBytes);
            return true;
        } catch (IOException e) {
            giveUp(e);
            return false;
        }
    }

    /** Keeps a page, if there is room for all. */
    synchronized void keep(int page, byte[] bytes) {
        if (isOver || (file.isEmpty() && !open())) {
            return;
        }
        try {
            RandomAccessFile open = file.orElseThrow();
            open.seek((long) page * pageBytes);
            open.write(bytes, 0, pageBytes);
            kept.set(page);
        } catch (IOException e) {
            giveUp(e);
        }
    }

    private boolean open() {
        if (!room.take(allBytes)) {
            return false;
        }
        try {
            Path path = Files.createTempFile("starkin-vectors", "");
            file = Optional.of(new RandomAccessFile(path.toFile(), "rw"));
            Files.delete(path);
            return true;
        } catch (IOException e) {
            room.giveBack(allBytes);
            giveUp(e);
            return false;
        }
    }

    private void giveUp(IOException e) {
        LOG.log(
                Level.WARNING,
                "vectors cannot be kept in the folder for temporary files, and are fetched each time",
                e);
        close();
    }

    /** Gives its room back; none are kept any more. */
    @Override
    public synchronized void close() {
        isOver = true;
        kept.clear();
        if (file.isPresent()) {
            try {
                file.get().close();
            } catch (IOException e) {
                LOG.log(Level.FINE, "a temporary file of vectors did not close", e);
            }
            file = Optional.empty();
            room.giveBack(allBytes);
        }
    }
}
