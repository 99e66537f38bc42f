package org.starkin.similar;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.Encoders;
import org.starkin.operate.Refusal;

/** The encoders that come with this server, each loaded when it is first needed. Thread-safe. */
@Singleton
final class LoadedEncoders {

    private final ConcurrentMap<String, Encoder> loaded = new ConcurrentHashMap<>();

    /**
     * The very encoder that made the surveys' vectors.
     *
     * @throws Refusal.EncoderMismatch where this server has another, or none of that name
     */
    Encoder require(SearchScope scope) {
        EncoderId wanted = scope.encoder();
        Optional<Encoder> own = Encoders.names().contains(wanted.name())
                ? Optional.of(loaded.computeIfAbsent(wanted.name(), Encoders::load))
                : Optional.empty();
        return own.filter(encoder -> encoder.id().equals(wanted))
                .orElseThrow(() -> new Refusal.EncoderMismatch(
                        "encoder_mismatch",
                        "the vectors of " + String.join(", ", scope.names()) + " were made by encoder " + wanted
                                + ", this server has "
                                + own.map(encoder -> encoder.id().toString()).orElse("only " + Encoders.names())
                                + "; query by object or vector, or build the survey again"));
    }
}
