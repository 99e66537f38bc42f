package org.starkin.job;

import java.util.List;

/** A table to be computed, item by item. For one thread at a time; it may use several of its own, until it is closed. */
public interface JobWork extends AutoCloseable {

    /** How many items there are. */
    long total();

    /** How many items make a piece: some seconds of work, after which the job may be stopped, and from which it goes on. */
    int itemsAPiece();

    /**
     * The rows of items {@code from} to {@code to} (exclusive), most often those after the last asked for, in the order of the items, none or several of each; of the
     * kind's {@link JobKind#rowType}.
     */
    List<? extends Record> rows(long from, long to) throws InterruptedException;

    /** Gives back what it holds; most hold nothing. */
    @Override
    default void close() {}
}
