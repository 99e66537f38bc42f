package org.starkin.operate;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.starkin.render.TableFormat;

/**
 * Lets {@code format=csv} decide over the header {@code Accept}, which not every client can set. What is no format is left to
 * {@link RequestParameters} to refuse.
 */
@Singleton
final class FormatParameter {

    static final String NAME = "format";

    private static final int BEFORE_ROUTES = 800;

    void filter(@Observes Filters filters) {
        filters.register(FormatParameter::apply, BEFORE_ROUTES);
    }

    private static void apply(RoutingContext context) {
        String query = context.request().query();
        if (query != null && query.contains(NAME + "=")) {
            context.queryParam(NAME).stream()
                    .findFirst()
                    .flatMap(TableFormat::of)
                    .ifPresent(format -> context.request().headers().set(HttpHeaders.ACCEPT, format.mediaType()));
        }
        context.next();
    }
}
