package org.starkin.operate;

import jakarta.inject.Singleton;

/** Whether this server was told to stop: then it answers what it has begun, and begins no more. Thread-safe. */
@Singleton
public final class Stopping {

    private volatile boolean isBegun;

    /** From now on every new request is refused. */
    public void begin() {
        isBegun = true;
    }

    /** @throws Refusal.Unavailable once it has begun */
    void requireNotBegun() {
        if (isBegun) {
            throw new Refusal.Unavailable("stopping", "this server is about to stop; ask another, or again in a while");
        }
    }
}
