package org.starkin.access;

import java.util.concurrent.TimeUnit;

/**
 * A token bucket in one number: the time at which the bucket would be full again, which each request moves on by an interval
 * (the generic cell rate algorithm, ITU-T I.371). Whoever keeps that number decides how it is exchanged. Immutable.
 *
 * @param intervalNanos between two requests at the full rate
 * @param burstNanos how far the number may be ahead of now: a whole bucket
 */
record Pace(long intervalNanos, long burstNanos) {

    /** So many in so long, and as many at once. */
    static Pace of(int requests, long time, TimeUnit unit) {
        long nanos = unit.toNanos(time);
        return new Pace(nanos / requests, nanos);
    }

    /** The number after one more request, now. */
    long after(long fullAt, long now) {
        return (fullAt - now > 0 ? fullAt : now) + intervalNanos;
    }

    /** How long to wait until a request that would bring the number to this fits; not above zero where it does now. */
    long waitNanos(long after, long now) {
        return after - now - burstNanos;
    }
}
