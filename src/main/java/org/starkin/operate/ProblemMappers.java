package org.starkin.operate;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.starkin.index.IndexException;
import org.starkin.index.SkyUnreachable;

/** Turns every error of a route into the one shape: one method a family. */
@Singleton
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response refusal(Refusal refusal, RoutingContext context) {
        return answer(Problems.of(context, refusal));
    }

    @ServerExceptionMapper
    Response unreadableJson(JacksonException fault, RoutingContext context) {
        return answer(Problems.of(context, JsonFaults.refusal(fault)));
    }

    /** Said apart from its family, for the framework has a mapper of its own for it. */
    @ServerExceptionMapper
    Response misfittingJson(MismatchedInputException fault, RoutingContext context) {
        return unreadableJson(fault, context);
    }

    /** Four bytes a character in an order that no one writes: the parser gives up before it has begun. */
    @ServerExceptionMapper
    Response unknownLetters(CharConversionException fault, RoutingContext context) {
        return answer(Problems.of(context, JsonFaults.unknownLetters(fault)));
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException fault, RoutingContext context) {
        if (fault.getCause() instanceof JacksonException json) {
            return unreadableJson(json, context);
        }
        int status = fault.getResponse().getStatus();
        if (status >= 500) {
            return unexpected(fault, context);
        }
        return Response.fromResponse(answer(FrameworkFaults.problem(context, status)))
                .header(HttpHeaders.ALLOW, fault.getResponse().getHeaderString(HttpHeaders.ALLOW))
                .build();
    }

    @ServerExceptionMapper
    Response unreachable(SkyUnreachable fault, RoutingContext context) {
        LOG.warnf(
                "request=%s path=%s %s",
                RequestId.of(context), context.request().path(), Message.of(fault));
        return answer(Problems.of(
                context,
                new Refusal.Unavailable(
                        "sky_unreachable",
                        "a part of the sky that this answer needs does not answer at the moment; ask again")));
    }

    @ServerExceptionMapper
    Response index(IndexException fault, RoutingContext context) {
        LOG.errorf(
                fault,
                "request=%s path=%s index fault",
                RequestId.of(context),
                context.request().path());
        return answer(Problems.of(
                context, 503, "index_fault", "the index cannot be read at the moment; the server's log says why"));
    }

    @ServerExceptionMapper
    Response unexpected(Throwable fault, RoutingContext context) {
        LOG.errorf(
                fault,
                "request=%s path=%s failed",
                RequestId.of(context),
                context.request().path());
        return answer(Problems.of(
                context,
                500,
                "internal_error",
                "the server failed on this request; its log has the reason under this request_id"));
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        problem.retryAfterSeconds().ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, seconds));
        return response.build();
    }
}
