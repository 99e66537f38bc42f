package org.starkin.operate;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready only while a survey can be asked; it says why it is down, and of which surveys something cannot be read, but not to
 * strangers: where keys are configured the log alone does.
 */
@Readiness
@Singleton
final class SkyReadiness implements HealthCheck {

    private final OpenSky sky;

    private final boolean areStrangersHere;

    SkyReadiness(OpenSky sky, StarkinConfig config) {
        this.sky = sky;
        this.areStrangersHere = config.keys().isPresent();
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("sky");
        Optional<String> reason = sky.reasonClosed();
        if (!areStrangersHere) {
            answer.withData("sky", sky.name());
            sky.broken().forEach((survey, why) -> answer.withData("broken." + survey, why));
            reason.ifPresent(why -> answer.withData("reason", why));
        }
        return answer.status(reason.isEmpty()).build();
    }
}
