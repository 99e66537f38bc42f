package org.starkin.similar;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.Encoders;
import org.starkin.operate.Refusal;
import org.starkin.operate.StarkinConfig;

/**
 * The encoders of this server: those that come with it, each loaded when it is first needed, and the one that its settings
 * name. Thread-safe.
 */
@Singleton
public final class LoadedEncoders {

    private static final Logger LOG = Logger.getLogger(LoadedEncoders.class);

    private final Optional<Encoder> configured;
    private final ConcurrentMap<String, Encoder> loaded = new ConcurrentHashMap<>();

    LoadedEncoders(StarkinConfig config) {
        configured = config.encoder().map(Encoders::open);
    }

    /** Has the settings' encoder loaded at the start, so that a folder that cannot be used is known at once. */
    void start(@Observes StartupEvent event) {
        configured.ifPresent(encoder -> LOG.infof("encoder=%s opened", encoder.id()));
    }

    /**
     * The very encoder that made the surveys' vectors.
     *
     * @throws Refusal.EncoderMismatch where this server has another, or none of that name
     */
    Encoder require(SearchScope scope) {
        return require(scope.encoder(), scope.names());
    }

    /**
     * An encoder by its id.
     *
     * @param surveys whose vectors it made
     * @throws Refusal.EncoderMismatch where this server has another, or none of that name
     */
    public Encoder require(EncoderId wanted, List<String> surveys) {
        return configured
                .filter(encoder -> encoder.id().equals(wanted))
                .or(() -> comesWithTheServer(wanted.name())
                        .filter(encoder -> encoder.id().equals(wanted)))
                .orElseThrow(() -> new Refusal.EncoderMismatch(
                        "encoder_mismatch",
                        "the vectors of " + String.join(", ", surveys) + " were made by encoder " + wanted
                                + ", this server has " + others(wanted)
                                + "; query by object or vector, or build the survey again"));
    }

    private Optional<Encoder> comesWithTheServer(String name) {
        return Encoders.names().contains(name)
                ? Optional.of(loaded.computeIfAbsent(name, Encoders::load))
                : Optional.empty();
    }

    /** What there is instead of the wanted one. */
    private String others(EncoderId wanted) {
        String ofTheName = comesWithTheServer(wanted.name())
                .map(encoder -> encoder.id().toString())
                .orElse("only " + Encoders.names());
        return configured.map(encoder -> ofTheName + " and " + encoder.id()).orElse(ofTheName);
    }
}
