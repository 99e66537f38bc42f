package org.starkin.access;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.starkin.operate.Refusal;

/** What one caller has asked for of late, held against its rate. Thread-safe, without locks. */
final class Allowance {

    private static final int ONE_SECOND = 1;

    private final Rate rate;
    private final Pace pace;
    private final AtomicLong fullAt;
    private final AtomicInteger inFlight = new AtomicInteger();

    Allowance(Rate rate, long now) {
        this.rate = rate;
        this.pace = Pace.of(Math.max(1, rate.perSecond()), 1, TimeUnit.SECONDS);
        this.fullAt = new AtomicLong(now);
    }

    Rate rate() {
        return rate;
    }

    /**
     * Begins a request, to be ended by {@link #leave}.
     *
     * @param now of {@link System#nanoTime}
     * @throws Refusal.Busy where the caller asks too fast, or too much at once; nothing has begun then
     */
    void enter(long now) {
        if (rate.atOnce() > 0 && inFlight.incrementAndGet() > rate.atOnce()) {
            inFlight.decrementAndGet();
            throw new Refusal.Busy(
                    "too_many_at_once",
                    ONE_SECOND,
                    rate.atOnce()
                            + " requests of this caller are not answered yet, which is the limit; wait for an answer"
                            + " before the next");
        }
        if (rate.perSecond() > 0) {
            long waitNanos = take(now);
            if (waitNanos > 0) {
                leave();
                throw new Refusal.Busy(
                        "too_many_requests",
                        RetryAfter.seconds(waitNanos),
                        "this caller asks more than " + rate.perSecond() + " times a second; ask again after"
                                + " retry_after_seconds");
            }
        }
    }

    void leave() {
        if (rate.atOnce() > 0) {
            inFlight.decrementAndGet();
        }
    }

    private long take(long now) {
        while (true) {
            long seen = fullAt.get();
            long after = pace.after(seen, now);
            long waitNanos = pace.waitNanos(after, now);
            if (waitNanos > 0) {
                return waitNanos;
            }
            if (fullAt.compareAndSet(seen, after)) {
                return 0;
            }
        }
    }
}
