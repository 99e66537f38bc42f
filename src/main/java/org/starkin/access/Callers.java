package org.starkin.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.starkin.operate.CurrentRequest;
import org.starkin.operate.Refusal;

/** Who asks, for those who keep things that belong to somebody. Thread-safe. */
@Singleton
public final class Callers {

    private static final String ANONYMOUS = "anonymous";

    private final CurrentRequest current;

    Callers(CurrentRequest current) {
        this.current = current;
    }

    /** The name of the key of the request that this thread answers; {@value #ANONYMOUS} where no key was asked for. */
    public String name() {
        return caller().map(Caller::name).filter(name -> !name.isEmpty()).orElse(ANONYMOUS);
    }

    /**
     * Sees that the caller may do more than the route alone asks for.
     *
     * @throws Refusal.Forbidden where he may not
     */
    public void require(Role needed) {
        current.context().ifPresent(context -> Caller.require(context, needed));
    }

    /**
     * Sees that what belongs to an owner is touched by him, or by who operates the server.
     *
     * @throws Refusal.Forbidden where it is not
     */
    public void requireOwner(String owner) {
        if (!name().equals(owner)) {
            require(Role.OPERATE);
        }
    }

    private Optional<Caller> caller() {
        Optional<RoutingContext> context = current.context();
        return context.flatMap(Caller::of);
    }
}
