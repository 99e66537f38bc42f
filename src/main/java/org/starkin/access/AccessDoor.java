package org.starkin.access;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.starkin.operate.ProblemAnswers;
import org.starkin.operate.Refusal;
import org.starkin.operate.StarkinConfig;

/**
 * Asks everybody for a key, before anything else of a request is looked at, its body least of all, and holds each caller to a
 * rate. Where no keys are configured it sees that the request was meant for this machine.
 */
@Singleton
final class AccessDoor {

    /**
     * After the request has its name, and after browsers are told whether they may ask from where they are (FilterBuildItem.CORS, 300),
     * for their question has no key; before its body is measured.
     */
    private static final int ORDER = 290;

    private static final String CHALLENGE = "Bearer realm=\"starkin\"";

    private final Keys keys;
    private final ProblemAnswers answers;
    private final Allowance withoutKeys;
    private final Attempts attempts;
    private final InstantSource clock = InstantSource.system();

    AccessDoor(Keys keys, ProblemAnswers answers, StarkinConfig config) {
        long now = System.nanoTime();
        this.keys = keys;
        this.answers = answers;
        this.withoutKeys = new Allowance(
                new Rate(config.rates().perSecondWithoutKeys(), config.rates().atOnceWithoutKeys()), now);
        this.attempts = new Attempts(config.rates().failuresPerMinute(), now);
    }

    void filter(@Observes Filters filters) {
        filters.register(this::admit, ORDER);
    }

    private void admit(RoutingContext context) {
        try {
            if (keys.areNeeded()) {
                admitByKey(context);
            } else {
                admitFromHere(context);
            }
        } catch (Refusal refusal) {
            if (refusal.status() == Refusal.Unauthenticated.STATUS) {
                context.response().putHeader("WWW-Authenticate", CHALLENGE);
            }
            answers.refuse(context, refusal);
            return;
        }
        context.next();
    }

    private void admitFromHere(RoutingContext context) {
        @Nullable HostAndPort host = context.request().authority();
        if (host != null && !Loopback.isNamedBy(host.host())) {
            throw new Refusal.Forbidden(
                    "foreign_host",
                    "without keys only requests to localhost are answered; name a file of keys by -Dstarkin.keys=FILE to"
                            + " serve under other names");
        }
        enter(context, withoutKeys);
        Caller.anybody(context);
    }

    private void admitByKey(RoutingContext context) {
        Optional<Role> needed = Entrances.needed(context.normalizedPath());
        if (needed.isEmpty()) {
            return;
        }
        String given = GivenKey.of(context.request().headers())
                .orElseThrow(() -> new Refusal.Unauthenticated(
                        "key_missing", "this needs a key; send it as Authorization: Bearer KEY, or as X-API-Key: KEY"));
        Keyring.Holder holder = keys.find(given).orElseThrow(() -> wrong(context, "key_unknown", "no key is this one"));
        if (holder.key().isExpired(clock.instant())) {
            throw wrong(context, "key_expired", "this key has expired; ask the operator of this server for another");
        }
        enter(context, holder.allowance());
        Caller.holds(context, holder.key());
        Caller.require(context, needed.get());
    }

    private Refusal wrong(RoutingContext context, String code, String detail) {
        long waitNanos = attempts.count(context.request().remoteAddress(), System.nanoTime());
        return waitNanos > 0
                ? new Refusal.Busy(
                        "too_many_failures",
                        RetryAfter.seconds(waitNanos),
                        "too many wrong keys came from this address; ask again after retry_after_seconds, with the right one")
                : new Refusal.Unauthenticated(code, detail);
    }

    private static void enter(RoutingContext context, Allowance allowance) {
        if (!allowance.rate().isUnlimited()) {
            allowance.enter(System.nanoTime());
            context.addEndHandler(_ -> allowance.leave());
        }
    }
}
