package org.starkin.operate;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * How many threads take requests in and answer them, by the processors of this machine, where nobody says otherwise. The
 * framework's own default is 200: while its files are in memory a search waits for nothing but a processor, and a few dozen
 * on two processors only take the caches from one another. What does wait, an analysis for its turn, waits on a virtual thread.
 */
public final class MachineThreads implements ConfigSource {

    private static final int EACH = 4;

    /** Below application.properties. */
    private static final int ORDINAL = 200;

    private final Map<String, String> properties =
            properties(Runtime.getRuntime().availableProcessors());

    private static Map<String, String> properties(int processors) {
        return Map.of(
                "quarkus.http.io-threads", Integer.toString(Math.max(2, processors)),
                "quarkus.thread-pool.max-threads", Integer.toString(Math.max(8, EACH * processors)));
    }

    @Override
    public int getOrdinal() {
        return ORDINAL;
    }

    @Override
    public Set<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public @Nullable String getValue(String name) {
        return properties.get(name);
    }

    @Override
    public String getName() {
        return "threads by processors";
    }
}
