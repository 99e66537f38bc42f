package org.starkin.operate;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class TraceHeadersTest {

    private final TraceHeaders headers = new TraceHeaders();

    @Test
    void anOpenSpanIsNamedAsW3cHasIt() {
        try (SdkTracerProvider provider = SdkTracerProvider.builder().build()) {
            Span span = provider.get("test").spanBuilder("a request").startSpan();
            try (Scope _ = span.makeCurrent()) {
                assertThat(headers.get())
                        .containsEntry(
                                "traceparent",
                                "00-" + span.getSpanContext().getTraceId() + "-"
                                        + span.getSpanContext().getSpanId() + "-01");
            } finally {
                span.end();
            }
        }
    }

    @Test
    void whoWorksForNoRequestSaysNothing() {
        assertThat(headers.get()).isEmpty();
    }
}
