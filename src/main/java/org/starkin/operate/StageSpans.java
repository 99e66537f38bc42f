package org.starkin.operate;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import java.util.function.Supplier;

/**
 * Makes a span of each stage of a search, in that of its request. A server that is built without OpenTelemetry's SDK has a tracer
 * that makes none. Thread-safe.
 */
final class StageSpans {

    private final Tracer tracer;

    StageSpans(Tracer tracer) {
        this.tracer = tracer;
    }

    <T> T run(Stage stage, Supplier<T> work) {
        Span span = tracer.spanBuilder("starkin " + stage.word()).startSpan();
        try (Scope _ = span.makeCurrent()) {
            return work.get();
        } catch (RuntimeException e) {
            span.setStatus(StatusCode.ERROR, Message.of(e));
            throw e;
        } finally {
            span.end();
        }
    }
}
