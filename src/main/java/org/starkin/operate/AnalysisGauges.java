package org.starkin.operate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells how busy the analysis of photometry is. */
@Singleton
final class AnalysisGauges {

    private final AnalysisGate gate;
    private final MeterRegistry registry;

    AnalysisGauges(AnalysisGate gate, MeterRegistry registry) {
        this.gate = gate;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("starkin.analyses.waiting", gate, AnalysisGate::waiting)
                .description("Light curves that wait to be analysed")
                .register(registry);
        Gauge.builder("starkin.analyses.running", gate, AnalysisGate::running)
                .description("Light curves that are being analysed")
                .register(registry);
    }
}
