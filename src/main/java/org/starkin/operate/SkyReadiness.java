package org.starkin.operate;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready only while a survey can be asked; down it says why. */
@Readiness
@Singleton
final class SkyReadiness implements HealthCheck {

    private final OpenSky sky;

    SkyReadiness(OpenSky sky) {
        this.sky = sky;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("sky").withData("sky", sky.name());
        Optional<String> reason = sky.reasonClosed();
        reason.ifPresent(why -> answer.withData("reason", why));
        return answer.status(reason.isEmpty()).build();
    }
}
