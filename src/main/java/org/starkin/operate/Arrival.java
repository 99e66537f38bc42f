package org.starkin.operate;

import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** When a request arrived, by {@link System#nanoTime}. */
final class Arrival {

    private static final String KEY = Arrival.class.getName();

    private Arrival() {}

    static void assign(RoutingContext context, long nanoTime) {
        context.put(KEY, nanoTime);
    }

    /** How long ago that was; 0 where nobody noted it. */
    static long ageNanos(RoutingContext context, long now) {
        @Nullable Long arrived = context.get(KEY);
        return arrived == null ? 0 : now - arrived;
    }
}
