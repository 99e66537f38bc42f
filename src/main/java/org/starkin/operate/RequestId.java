package org.starkin.operate;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.MDC;

/** The name of one request, in the header {@code X-Request-Id}, in problems and in the log. */
final class RequestId {

    private static final String IN_LOGS = "request_id";

    static final String HEADER = "X-Request-Id";

    private RequestId() {}

    /** Names the request; nothing that a client sends goes into the log. */
    static void assign(RoutingContext context) {
        String id = UUID.randomUUID().toString();
        context.put(HEADER, id);
        MDC.put(IN_LOGS, id);
        context.response().putHeader(HEADER, id);
    }

    /** That of the request that this thread answers. */
    static Optional<String> current() {
        return Optional.ofNullable(MDC.get(IN_LOGS)).map(Object::toString);
    }

    static String of(RoutingContext context) {
        String id = context.get(HEADER);
        return id == null ? "" : id;
    }
}
