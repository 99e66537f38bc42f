package org.starkin.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers with a problem before any route is asked, and does with the body what is fair to the client and to us. Thread-safe. */
@Singleton
public final class ProblemAnswers {

    private static final int MOST_LIMITS_SWALLOWED = 8;

    private final ObjectMapper json;
    private final long mostBytes;

    ProblemAnswers(
            ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.json = json;
        this.mostBytes = mostBytes.asLongValue();
    }

    /** Refuses a request whose caller is not known, or not welcome: no more of its body is taken than one may send. */
    public void refuse(RoutingContext context, Refusal refusal) {
        Problem problem = Problems.of(context, refusal);
        HttpServerRequest request = context.request();
        if (request.isEnded()) {
            end(context, problem);
        } else if (statedLength(request) > mostBytes || request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            endAndClose(context, problem);
        } else {
            endOnceSent(context, problem);
        }
    }

    /** Refuses a body: one that is not much too large is taken and thrown away. */
    void refuseBody(RoutingContext context, Problem problem) {
        if (statedLength(context.request()) <= MOST_LIMITS_SWALLOWED * mostBytes) {
            endOnceSent(context, problem);
        } else {
            endAndClose(context, problem);
        }
    }

    /** Lets the client finish, throwing the body away: one that is cut off while it sends never sees why. */
    private void endOnceSent(RoutingContext context, Problem problem) {
        context.request()
                .handler(_ -> {})
                .endHandler(_ -> end(context, problem))
                .resume();
    }

    /** Leaves the body unread. */
    void endAndClose(RoutingContext context, Problem problem) {
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        context.addEndHandler(_ -> context.request().connection().close());
        end(context, problem);
    }

    void end(RoutingContext context, Problem problem) {
        problem.retryAfterSeconds()
                .ifPresent(seconds -> context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Content-Length says; 0 where it says nothing. */
    static long statedLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }
}
