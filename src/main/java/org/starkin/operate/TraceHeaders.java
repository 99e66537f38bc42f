package org.starkin.operate;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * What this server says to another that works for the same request: {@code traceparent} (W3C Trace Context), where a span is open, by which
 * its spans become ours; and the request's id as {@code X-Trace-Id}, which Solr writes into its log and hands on from node to node, with or
 * without OpenTelemetry. Thread-safe.
 */
final class TraceHeaders implements Supplier<Map<String, String>> {

    static final String TRACE_ID = "X-Trace-Id";

    /** Those of the request that this thread answers; none where it works for no request. */
    @Override
    public Map<String, String> get() {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance()
                .inject(
                        Context.current(),
                        headers,
                        (into, name, value) -> Objects.requireNonNull(into).put(name, value));
        RequestId.current().ifPresent(id -> headers.put(TRACE_ID, id));
        return headers;
    }
}
