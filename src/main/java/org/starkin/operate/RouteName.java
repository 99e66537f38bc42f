package org.starkin.operate;

import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;

/**
 * The name under which metrics count a request that no route has taken yet, or none will: else each made-up path would be
 * counted by itself, and whoever asks for enough of them could crowd out the routes. A route that takes the request says its own.
 */
final class RouteName {

    /** Where the metrics of the framework look it up (Quarkus' HttpRequestMetric). */
    private static final String TEMPLATE = "UrlPathTemplate";

    private RouteName() {}

    static void assign(RoutingContext context) {
        String path = context.request().path();
        if (path == null || path.startsWith("/q/")) {
            return;
        }
        String name = path.startsWith("/api/") ? "/api/UNMATCHED" : "/PAGE";
        ((HttpServerRequestInternal) context.request()).context().putLocal(TEMPLATE, name);
    }
}
