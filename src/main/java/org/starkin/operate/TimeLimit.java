package org.starkin.operate;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Gives a request up that takes too long, between its stages: no thread is killed, and what a stage has begun it ends. The time
 * counts from the request's arrival, so that one which waited for a thread for too long is not begun at all. Thread-safe.
 */
@Singleton
public final class TimeLimit {

    private final CurrentRequest current;
    private final Duration limit;

    TimeLimit(CurrentRequest current, StarkinConfig config) {
        this.current = current;
        this.limit = config.limits().time();
    }

    /**
     * Sees that there is time left; what is done for no request has all the time there is.
     *
     * @throws Refusal.Unavailable where there is none
     */
    public void check() {
        Optional<RoutingContext> request = current.context();
        if (request.isPresent() && Arrival.ageNanos(request.get(), System.nanoTime()) > limit.toNanos()) {
            throw new Refusal.Unavailable(
                    "time_limit",
                    "the answer takes longer than " + limit.toMillis()
                            + " ms, the time limit; ask for less (fewer points, surveys or"
                            + " examples, not exact), or ask again when the server has less to do");
        }
    }
}
