package org.starkin.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StageSpansTest {

    private final Kept kept = new Kept();
    private final SdkTracerProvider provider = SdkTracerProvider.builder()
            .addSpanProcessor(SimpleSpanProcessor.create(kept))
            .build();
    private final Tracer tracer = provider.get("test");
    private final StageSpans spans = new StageSpans(tracer);

    /** Keeps what ends. */
    private static final class Kept implements SpanExporter {

        private final List<SpanData> ended = new ArrayList<>();

        @Override
        public CompletableResultCode export(Collection<SpanData> some) {
            ended.addAll(some);
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode flush() {
            return CompletableResultCode.ofSuccess();
        }

        @Override
        public CompletableResultCode shutdown() {
            return CompletableResultCode.ofSuccess();
        }
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aStageIsASpanInThatOfItsRequestAndHasThoseOfItsOwnStages() {
        Span request = tracer.spanBuilder("GET /api/v1/surveys").startSpan();
        int answer;
        try (Scope _ = request.makeCurrent()) {
            answer = spans.run(Stage.READ, () -> spans.run(Stage.ANALYSE, () -> 7));
        }
        request.end();

        assertThat(answer).isEqualTo(7);
        assertThat(kept.ended)
                .extracting(SpanData::getName)
                .containsExactly("starkin analyse", "starkin read", "GET /api/v1/surveys");
        assertThat(kept.ended.get(0).getParentSpanId())
                .isEqualTo(kept.ended.get(1).getSpanId());
        assertThat(kept.ended.get(1).getParentSpanId())
                .isEqualTo(kept.ended.get(2).getSpanId());
    }

    @Test
    void aStageThatFailsSaysWhy() {
        assertThatThrownBy(() -> spans.run(Stage.WALK, () -> {
                    throw new IllegalStateException("no way");
                }))
                .hasMessage("no way");

        assertThat(kept.ended.getFirst().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(kept.ended.getFirst().getStatus().getDescription()).isEqualTo("no way");
    }
}
