package org.starkin.access;

import java.util.concurrent.TimeUnit;

/** When to ask again, as HTTP says it. */
final class RetryAfter {

    private RetryAfter() {}

    /** Whole seconds, at least one. */
    static int seconds(long waitNanos) {
        return Math.toIntExact(1 + (waitNanos - 1) / TimeUnit.SECONDS.toNanos(1));
    }
}
