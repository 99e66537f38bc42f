package org.starkin.operate;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sees every request before and after the routes: names it, refuses a body that says it is too large, answers 404. */
@Singleton
final class HttpDoor {

    private static final int NAME_FIRST = 1000;
    private static final int THEN_MEASURE = 280;
    private static final int AFTER_ALL_ROUTES = Integer.MAX_VALUE - 1;
    private static final int LENGTH_REQUIRED = 411;
    private static final int PAYLOAD_TOO_LARGE = 413;

    private final ProblemAnswers answers;
    private final Stopping stopping;
    private final long mostBytes;

    HttpDoor(
            ProblemAnswers answers,
            Stopping stopping,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.answers = answers;
        this.stopping = stopping;
        this.mostBytes = mostBytes.asLongValue();
    }

    void filter(@Observes Filters filters) {
        filters.register(
                context -> {
                    Arrival.assign(context, System.nanoTime());
                    RequestId.assign(context);
                    RouteName.assign(context);
                    admit(context);
                },
                NAME_FIRST);
        filters.register(this::measure, THEN_MEASURE);
    }

    void route(@Observes Router router) {
        router.route("/api/*")
                .order(AFTER_ALL_ROUTES)
                .handler(context -> answers.end(context, FrameworkFaults.problem(context, 404)));
    }

    private void admit(RoutingContext context) {
        try {
            stopping.requireNotBegun();
        } catch (Refusal.Unavailable refusal) {
            answers.endAndClose(context, Problems.of(context, refusal));
            return;
        }
        if (stopping.isDraining()) {
            context.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        context.next();
    }

    /** A body of unstated length could only be refused half-way, when the framework cuts it off without a word. */
    private void measure(RoutingContext context) {
        if (context.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            answers.endAndClose(context, FrameworkFaults.problem(context, LENGTH_REQUIRED));
            return;
        }
        if (ProblemAnswers.statedLength(context.request()) <= mostBytes) {
            context.next();
            return;
        }
        String detail = "the body has " + context.request().getHeader(HttpHeaders.CONTENT_LENGTH) + " bytes; at most "
                + mostBytes + " are read; send fewer points, or gzip the table and upload that";
        answers.refuseBody(context, Problems.of(context, PAYLOAD_TOO_LARGE, "body_too_large", detail));
    }
}
