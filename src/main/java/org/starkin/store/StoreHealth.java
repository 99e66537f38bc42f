package org.starkin.store;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Says whether the database can be asked. Up in any case, for all that needs no database is answered without. */
@Readiness
@Singleton
final class StoreHealth implements HealthCheck {

    private final Store store;

    StoreHealth(Store store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("store");
        Optional<String> reason = store.reasonClosed();
        answer.withData("open", reason.isEmpty());
        reason.ifPresent(why -> answer.withData("reason", why));
        return answer.up().build();
    }
}
