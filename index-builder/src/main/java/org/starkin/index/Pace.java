package org.starkin.index;

import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How fast files may be read by work that others must not notice. Of one thread. */
public interface Pace {

    /** As fast as they can be. */
    Pace UNBOUNDED = _ -> {};

    /**
     * So many bytes were read; returns when more may be.
     *
     * @throws InterruptedIOException where the thread is told to end
     */
    void read(long bytes) throws InterruptedIOException;

    /**
     * On average so many bytes a second, from now on.
     *
     * @param bytesPerSecond 1 and up
     */
    static Pace of(long bytesPerSecond) {
        return of(bytesPerSecond, System::nanoTime);
    }

    /** The same by a clock of one's own. */
    static Pace of(long bytesPerSecond, LongSupplier nanoClock) {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("a pace of " + bytesPerSecond + " bytes a second is below 1");
        }
        return new Bounded(bytesPerSecond, nanoClock);
    }

    /** Each read puts off the next: what was not read while nobody asked is not made up for. */
    final class Bounded implements Pace {

        private final long bytesPerSecond;
        private final LongSupplier nanoClock;
        private long free;

        private Bounded(long bytesPerSecond, LongSupplier nanoClock) {
            this.bytesPerSecond = bytesPerSecond;
            this.nanoClock = nanoClock;
            this.free = nanoClock.getAsLong();
        }

        @Override
        public void read(long bytes) throws InterruptedIOException {
            long now = nanoClock.getAsLong();
            free = Math.max(free, now) + Math.round((double) bytes * TimeUnit.SECONDS.toNanos(1) / bytesPerSecond);
            try {
                TimeUnit.NANOSECONDS.sleep(free - now);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                InterruptedIOException ended = new InterruptedIOException("told to end");
                ended.initCause(e);
                throw ended;
            }
        }
    }
}
