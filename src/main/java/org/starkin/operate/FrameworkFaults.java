package org.starkin.operate;

import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Words for the faults that the HTTP framework finds before any route is asked. */
final class FrameworkFaults {

    private record Words(String code, String detail) {}

    private static final Map<Integer, Words> BY_STATUS = Map.of(
            400, new Words("bad_request", "the request cannot be read as HTTP; check its path and its body"),
            404, new Words("unknown_route", "there is no such route; /q/swagger-ui lists those there are"),
            405, new Words("method_not_allowed", "this route knows other methods; see the header Allow"),
            406,
                    new Words(
                            "not_acceptable",
                            "this route does not answer in the format asked for; every route answers application/json, tables also"
                                    + " text/csv, application/x-votable+xml and application/vnd.apache.parquet, by Accept or"
                                    + " by format=json, csv, votable or parquet"),
            411,
                    new Words(
                            "length_required",
                            "the length of the body is not stated; send it whole, with Content-Length"),
            413, new Words("body_too_large", "the body exceeds the limit; send fewer points"),
            415,
                    new Words(
                            "unsupported_media_type",
                            "this route does not read such a body; POST /api/v1/search takes application/json, POST"
                                    + " /api/v1/search/upload text/csv, text/plain, application/gzip or"
                                    + " application/octet-stream"));

    private FrameworkFaults() {}

    static Problem problem(RoutingContext context, int status) {
        Words words = BY_STATUS.getOrDefault(
                status, new Words("http_" + status, "the request was refused with status " + status));
        return Problems.of(context, status, words.code(), words.detail());
    }
}
