package org.starkin.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jspecify.annotations.Nullable;

/** Puts a guard before each route that asks for the role its {@link Needs} says, once the route is known and before it reads a body. */
@Provider
public final class RoleFeature implements DynamicFeature {

    @Override
    public void configure(ResourceInfo route, FeatureContext context) {
        @Nullable Needs needs = route.getResourceMethod().getAnnotation(Needs.class);
        if (needs == null) {
            throw new IllegalStateException(route.getResourceMethod()
                    + " does not say whom it answers; annotate it with @" + Needs.class.getSimpleName());
        }
        context.register(new Guard(needs.value()));
    }

    private record Guard(Role needed) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            Caller.require(CurrentRequestManager.get().unwrap(RoutingContext.class), needed);
        }
    }
}
