package org.starkin.solr;

import java.util.concurrent.atomic.AtomicLong;

/** So many bytes of the folder for temporary files are for vectors. Thread-safe. */
final class VectorRoom {

    /** None at all. */
    static final VectorRoom NONE = new VectorRoom(0);

    private final AtomicLong leftBytes;

    VectorRoom(long bytes) {
        leftBytes = new AtomicLong(bytes);
    }

    /** Takes room, all of it or none. */
    boolean take(long bytes) {
        return leftBytes.getAndUpdate(left -> left < bytes ? left : left - bytes) >= bytes;
    }

    void giveBack(long bytes) {
        leftBytes.addAndGet(bytes);
    }
}
