package org.starkin.operate;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready from the moment that the server is told to stop, so that whoever shares requests out sends it no more. */
@Readiness
@Singleton
final class StoppingReadiness implements HealthCheck {

    private final Stopping stopping;

    StoppingReadiness(Stopping stopping) {
        this.stopping = stopping;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("not stopping")
                .status(!stopping.isDraining())
                .build();
    }
}
