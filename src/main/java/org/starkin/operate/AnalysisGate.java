package org.starkin.operate;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets a few light curves be analysed at once, has a few more wait, and refuses the rest at once rather than let
 * everybody wait for ever. Thread-safe; first come, first served.
 */
@Singleton
public final class AnalysisGate {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVICE_UNAVAILABLE = 503;

    private final int atOnce;
    private final Semaphore places;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int mostWaiting;
    private final Duration patience;

    @Inject
    AnalysisGate(StarkinConfig config) {
        this(
                config.analysis().atOnce(),
                config.analysis().waiting(),
                config.analysis().patience());
    }

    AnalysisGate(int atOnce, int mostWaiting, Duration patience) {
        this.atOnce = atOnce == 0 ? Runtime.getRuntime().availableProcessors() : atOnce;
        this.places = new Semaphore(this.atOnce, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /**
     * What {@code analysis} yields, once it is its turn.
     *
     * @throws Refusal.Busy where too many wait already, or the turn does not come in time
     */
    public <T> T pass(Supplier<T> analysis) {
        enter();
        try {
            return analysis.get();
        } finally {
            places.release();
        }
    }

    /** Analyses that wait for their turn. */
    int waiting() {
        return waiting.get();
    }

    /** Analyses under way. */
    int running() {
        return atOnce - places.availablePermits();
    }

    private void enter() {
        if (places.tryAcquire()) {
            return;
        }
        if (waiting.incrementAndGet() > mostWaiting) {
            waiting.decrementAndGet();
            throw busy(TOO_MANY_REQUESTS, mostWaiting + " light curves already wait to be analysed");
        }
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy(SERVICE_UNAVAILABLE, "no turn came within " + patience.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy(SERVICE_UNAVAILABLE, "the server is stopping");
        } finally {
            waiting.decrementAndGet();
        }
    }

    private Refusal.Busy busy(int status, String what) {
        int seconds = (int) Math.max(1, patience.toSeconds());
        return new Refusal.Busy(
                status,
                "too_busy",
                seconds,
                what + "; ask again in " + seconds + " s, or send the vector instead of photometry");
    }
}
