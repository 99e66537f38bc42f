package org.starkin.operate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells how many surveys are answered from, and of how many something cannot be read. */
@Singleton
final class SkyGauges {

    private final OpenSky sky;
    private final MeterRegistry registry;

    SkyGauges(OpenSky sky, MeterRegistry registry) {
        this.sky = sky;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        Gauge.builder("starkin.surveys.answering", sky, opened -> opened.count(_ -> true))
                .description("Surveys that are answered from")
                .register(registry);
        Gauge.builder("starkin.surveys.on.disk", sky, opened -> opened.count(survey -> !survey.isInMemory()))
                .description("Surveys that are searched on disk, for their graphs have no room in memory")
                .register(registry);
        Gauge.builder("starkin.surveys.broken", sky, opened -> opened.broken().size())
                .description("Surveys of which something cannot be read")
                .register(registry);
    }
}
