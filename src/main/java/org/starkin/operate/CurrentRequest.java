package org.starkin.operate;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The request that this thread answers. Thread-safe. */
@Singleton
public final class CurrentRequest {

    private final CurrentVertxRequest current;

    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** Empty where the thread works for no request. */
    public Optional<RoutingContext> context() {
        boolean isAsked = Arc.container().requestContext().isActive();
        return isAsked ? Optional.ofNullable(current.getCurrent()) : Optional.empty();
    }
}
