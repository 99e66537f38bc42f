package org.starkin.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sees every request before and after the routes: names it, refuses a body that says it is too large, answers 404. */
@Singleton
final class HttpDoor {

    private static final int NAME_FIRST = 1000;
    private static final int THEN_MEASURE = 900;
    private static final int AFTER_ALL_ROUTES = Integer.MAX_VALUE - 1;
    private static final int MOST_LIMITS_SWALLOWED = 8;
    private static final int LENGTH_REQUIRED = 411;
    private static final int PAYLOAD_TOO_LARGE = 413;

    private final ObjectMapper json;
    private final long mostBytes;

    HttpDoor(ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.json = json;
        this.mostBytes = mostBytes.asLongValue();
    }

    void filter(@Observes Filters filters) {
        filters.register(
                context -> {
                    RequestId.assign(context);
                    context.next();
                },
                NAME_FIRST);
        filters.register(this::measure, THEN_MEASURE);
    }

    void route(@Observes Router router) {
        router.route("/api/*")
                .order(AFTER_ALL_ROUTES)
                .handler(context -> end(context, FrameworkFaults.problem(context, 404)));
    }

    /** A body of unstated length could only be refused half-way, when the framework cuts it off without a word. */
    private void measure(RoutingContext context) {
        if (context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            endAndClose(context, FrameworkFaults.problem(context, LENGTH_REQUIRED));
            return;
        }
        if (statedLength(context) <= mostBytes) {
            context.next();
            return;
        }
        String detail = "the body has " + context.request().getHeader(HttpHeaders.CONTENT_LENGTH) + " bytes; at most "
                + mostBytes + " are read; send fewer points, or gzip the table and upload that";
        Problem problem = Problems.of(context, PAYLOAD_TOO_LARGE, "body_too_large", detail);
        if (statedLength(context) <= MOST_LIMITS_SWALLOWED * mostBytes) {
            endOnceSent(context, problem);
        } else {
            endAndClose(context, problem);
        }
    }

    private static long statedLength(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    /** Lets the client finish, throwing the body away: one that is cut off while it sends never sees why. */
    private void endOnceSent(RoutingContext context, Problem problem) {
        context.request()
                .handler(_ -> {})
                .endHandler(_ -> end(context, problem))
                .resume();
    }

    /** Leaves the body unread. */
    private void endAndClose(RoutingContext context, Problem problem) {
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        context.addEndHandler(_ -> context.request().connection().close());
        end(context, problem);
    }

    private void end(RoutingContext context, Problem problem) {
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
