package org.starkin.operate;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Words problems. */
public final class Problems {

    private static final int UNPROCESSABLE = 422;

    private Problems() {}

    /** A problem without particulars. */
    static Problem of(RoutingContext context, int status, String code, String detail) {
        return new Problem(
                type(code),
                title(status),
                status,
                detail,
                code,
                context.request().path(),
                RequestId.of(context),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** A refusal, with what it has to say beyond its message. */
    public static Problem of(RoutingContext context, Refusal refusal) {
        return new Problem(
                type(refusal.code()),
                title(refusal.status()),
                refusal.status(),
                Message.of(refusal),
                refusal.code(),
                context.request().path(),
                RequestId.of(context),
                refusal.violations(),
                refusal.suggestions(),
                refusal.retryAfterSeconds());
    }

    private static String type(String code) {
        return "urn:starkin:problem:" + code;
    }

    private static String title(int status) {
        if (status == UNPROCESSABLE) {
            return "Unprocessable Content";
        }
        return Response.Status.fromStatusCode(status).getReasonPhrase();
    }
}
