package org.starkin.operate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells who changed what: a line of JSON for every change, in the log category {@value #CATEGORY}. Called by whoever makes a change,
 * once it is made or refused. Thread-safe.
 */
@Singleton
public final class Audit {

    /** The log category. */
    public static final String CATEGORY = "org.starkin.audit";

    private static final Logger LOG = Logger.getLogger(CATEGORY);

    private final ObjectMapper json = new ObjectMapper();
    private final CurrentRequest current;
    private final InstantSource clock = InstantSource.system();

    Audit(CurrentRequest current) {
        this.current = current;
    }

    /** A change that was made, as {@code record("label_written", "my-set/gaia/17")}. */
    public void record(String action, String target) {
        record(action, target, "done");
    }

    /** A change and what became of it. Nothing secret goes into any of the three. */
    public void record(String action, String target, String outcome) {
        Optional<RoutingContext> request = current.context();
        Map<String, String> line = new LinkedHashMap<>();
        line.put("time", clock.instant().toString());
        line.put("request_id", request.map(RequestId::of).orElse(""));
        line.put("key", request.map(CallerName::of).orElse(""));
        line.put("address", request.map(Audit::address).orElse(""));
        line.put("action", action);
        line.put("target", target);
        line.put("outcome", outcome);
        try {
            LOG.info(json.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String address(RoutingContext context) {
        @Nullable SocketAddress remote = context.request().remoteAddress();
        return remote == null || remote.hostAddress() == null ? "" : remote.hostAddress();
    }
}
