package org.starkin.operate;

import jakarta.inject.Singleton;

/**
 * Whether this server was told to stop. First it drains: whoever shares requests out is told to ask others, and those who still come are
 * answered. Then it stops: it answers what it has begun, and begins no more. Thread-safe.
 */
@Singleton
public final class Stopping {

    private volatile boolean isDraining;
    private volatile boolean isBegun;

    /** From now on it is not ready, and connections are closed after an answer. */
    public void drain() {
        isDraining = true;
    }

    /** From now on every new request is refused. */
    public void begin() {
        isBegun = true;
    }

    /** Whether it was told to stop. */
    public boolean isDraining() {
        return isDraining;
    }

    /** @throws Refusal.Unavailable once it has begun */
    void requireNotBegun() {
        if (isBegun) {
            throw new Refusal.Unavailable("stopping", "this server is about to stop; ask another, or again in a while");
        }
    }
}
