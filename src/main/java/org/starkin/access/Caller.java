package org.starkin.access;

import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.starkin.operate.CallerName;
import org.starkin.operate.Refusal;

/**
 * Who asks, as the door found out.
 *
 * @param name of his key; empty where he has none
 * @param role absent where this machine alone is served, and all is allowed
 */
record Caller(String name, Optional<Role> role) {

    private static final String KEY = Caller.class.getName();
    private static final Caller ANYBODY = new Caller("", Optional.empty());

    /** Nobody is asked for a key. */
    static void anybody(RoutingContext context) {
        context.put(KEY, ANYBODY);
    }

    static void holds(RoutingContext context, Key key) {
        context.put(KEY, new Caller(key.name(), Optional.of(key.role())));
        CallerName.assign(context, key.name());
    }

    /** Whom the door let in with this request. */
    static Optional<Caller> of(RoutingContext context) {
        return Optional.ofNullable(context.get(KEY));
    }

    /**
     * Sees that the caller may do what needs this role.
     *
     * @throws Refusal.Forbidden where he may not, or nobody asked him who he is
     */
    static void require(RoutingContext context, Role needed) {
        @Nullable Caller caller = context.get(KEY);
        if (caller == null) {
            throw new Refusal.Forbidden(
                    "unknown_caller", "the server did not find out who asks; report this as a fault");
        }
        if (caller.role().isPresent() && !caller.role().get().allows(needed)) {
            throw new Refusal.Forbidden(
                    "role_too_low",
                    "this needs a key of role " + needed.word() + "; yours has the role "
                            + caller.role().get().word());
        }
    }
}
