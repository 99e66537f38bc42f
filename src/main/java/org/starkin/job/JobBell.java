package org.starkin.job;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Tells those who wait that something about jobs has changed, and a job's runner that it is to stop. Thread-safe. */
@Singleton
final class JobBell {

    private final Set<String> toStop = ConcurrentHashMap.newKeySet();
    private long rings;

    /** Something has changed. */
    synchronized void ring() {
        rings++;
        notifyAll();
    }

    /** How often it rang: to be asked before one looks, so that nothing is missed until one waits. */
    synchronized long rings() {
        return rings;
    }

    /** Waits until it has rung again since then, or for so long. */
    synchronized void await(long since, Duration longest) throws InterruptedException {
        long until = System.nanoTime() + longest.toNanos();
        for (long left = longest.toNanos(); rings == since && left > 0; left = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /** The job is to stop after its piece. */
    void stop(String id) {
        toStop.add(id);
    }

    /** Whether the job is to stop; said once. */
    boolean isToStop(String id) {
        return toStop.remove(id);
    }
}
