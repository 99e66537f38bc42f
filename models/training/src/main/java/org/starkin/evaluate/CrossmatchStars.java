package org.starkin.evaluate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.starkin.encoder.Encoder;

/** The stars of the cross-match benchmark as each survey sees them, remembered from one run to the next. */
final class CrossmatchStars {

    private final Path data;
    private final Preparer preparer;
    private final Encoder encoder;
    private final SightingMemory memory;

    CrossmatchStars(Path data, Preparer preparer, Encoder encoder, SightingMemory memory) {
        this.data = data;
        this.preparer = preparer;
        this.encoder = encoder;
        this.memory = memory;
    }

    Map<String, Map<String, Sighting>> cepheids() throws IOException {
        return cepheids("Cepheids of " + data, false);
    }

    /** Neither the encoder nor the match knows a period. */
    Map<String, Map<String, Sighting>> cepheidsWithoutPeriods() throws IOException {
        return cepheids("Cepheids without periods of " + data, true);
    }

    private Map<String, Map<String, Sighting>> cepheids(String what, boolean isPeriodWithheld) throws IOException {
        return memory.of(
                what, () -> Sighting.all(new Cepheids(data, preparer).curves(), preparer, encoder, isPeriodWithheld));
    }

    Map<String, Map<String, Sighting>> simulated(int stars, long seed) throws IOException {
        return memory.of(
                stars + " simulated stars of seed " + seed,
                () -> Sighting.all(SimulatedPairs.photometry(stars, seed), preparer, encoder, false));
    }
}
