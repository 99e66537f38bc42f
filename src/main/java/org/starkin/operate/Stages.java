package org.starkin.operate;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.GlobalOpenTelemetry;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs the stages of a search: measures and traces each, and begins none when the request's time is over. Thread-safe. */
@Singleton
public final class Stages {

    private final TimeLimit limit;
    private final Map<Stage, Timer> timers;
    private final StageSpans spans = new StageSpans(GlobalOpenTelemetry.getTracer("org.starkin"));

    Stages(TimeLimit limit, MeterRegistry registry) {
        this.limit = limit;
        this.timers = Arrays.stream(Stage.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        stage -> Timer.builder("starkin.stage")
                                .description("Time spent in a stage of a search")
                                .tag("stage", stage.word())
                                .register(registry),
                        (one, _) -> one,
                        () -> new EnumMap<>(Stage.class)));
    }

    /**
     * What the work yields.
     *
     * @throws Refusal.Unavailable where the time is over before it begins
     */
    public <T> T run(Stage stage, Supplier<T> work) {
        limit.check();
        Timer timer = Objects.requireNonNull(timers.get(stage), "every stage has a timer");
        long begin = System.nanoTime();
        try {
            return spans.run(stage, work);
        } finally {
            timer.record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
        }
    }
}
