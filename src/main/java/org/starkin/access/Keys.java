package org.starkin.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.starkin.operate.Audit;
import org.starkin.operate.StarkinConfig;

/**
 * The keys that open this server, read from the keys file at start and again whenever it changes. While the file cannot be read
 * nobody gets in: to delete it is to revoke all keys. Without a keys file this machine alone is served. Thread-safe.
 */
@Singleton
public final class Keys {

    private static final Logger LOG = Logger.getLogger(Keys.class);
    private static final int MOST_BYTES = 1 << 20;
    private static final int BEFORE_ALL = 1;

    private final Optional<Path> file;
    private final StarkinConfig config;
    private final String host;
    private final Rate usual;
    private final Audit audit;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("keys-watch").factory());

    private volatile Keyring keyring = Keyring.none("the keys file is not read yet");
    private Glance seen = Glance.NONE;
    private Glance taken = Glance.NONE;

    /** The file as it was once: its text, or why there is none. */
    private record Glance(String text, String fault) {

        private static final Glance NONE = new Glance("", "the keys file is not read yet");
    }

    Keys(StarkinConfig config, @ConfigProperty(name = "quarkus.http.host") String host, Audit audit) {
        this.file = config.keys();
        this.config = config;
        this.host = host;
        this.usual = new Rate(config.rates().perSecond(), config.rates().atOnce());
        this.audit = audit;
    }

    /** Whether callers need a key. */
    boolean areNeeded() {
        return file.isPresent();
    }

    /** Who holds this key, which may have expired. */
    Optional<Keyring.Holder> find(String key) {
        return keyring.find(key);
    }

    /** Before the port is open. */
    void start(@Observes @Priority(BEFORE_ALL) StartupEvent event) {
        if (file.isEmpty()) {
            Loopback.require(host);
            return;
        }
        take(glance());
        if (keyring.size() == 0) {
            throw new ConfigurationException("starkin.keys=" + file.get() + " holds no key: " + keyring.faults()
                    + "; make one with ./starkin key --keys FILE --name NAME --role read|label|operate");
        }
        long millis = Math.max(1, config.refreshInterval().toMillis());
        var _ = watch.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        watch.shutdownNow();
    }

    /**
     * Takes what it sees twice in a row: a file that is being written is not to be taken by halves. Never throws, for the executor
     * would stop looking.
     */
    private void look() {
        Glance glance = glance();
        if (glance.equals(seen) && !glance.equals(taken)) {
            take(glance);
        }
        seen = glance;
    }

    private Glance glance() {
        Path path = file.orElseThrow();
        try {
            if (Files.size(path) > MOST_BYTES) {
                return new Glance("", "it has more than " + MOST_BYTES + " bytes");
            }
            return new Glance(Files.readString(path, StandardCharsets.ISO_8859_1), "");
        } catch (IOException e) {
            return new Glance("", "it cannot be read (" + e + ")");
        }
    }

    private void take(Glance glance) {
        taken = glance;
        Keyring now = glance.fault().isEmpty()
                ? Keyring.read(glance.text().lines().toList(), usual, keyring, System.nanoTime())
                : Keyring.none(glance.fault() + "; until it can be, nobody gets in");
        keyring = now;
        LOG.infof("keys=%s keys_read=%d", file.orElseThrow(), now.size());
        now.faults().forEach(fault -> LOG.errorf("keys=%s %s", file.orElseThrow(), fault));
        audit.record(
                "keys_read",
                file.orElseThrow().toString(),
                now.size() + " keys, " + now.faults().size() + " faults");
    }
}
