package org.starkin.render;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.lightcurve.DropCounts;

/** How many points were read, used, and dropped by reason. */
public record Drops(
        @Schema(examples = "812") int pointsRead,
        @Schema(examples = "781") int pointsUsed,

        @Schema(description = "Points dropped by reason", examples = "{\"not_measured\": 31}")
        Map<String, Integer> dropped) {

    public Drops {
        dropped = Collections.unmodifiableMap(new TreeMap<>(dropped));
    }

    public static Drops of(DropCounts counts) {
        Map<String, Integer> dropped = new TreeMap<>();
        counts.dropped().forEach((reason, count) -> dropped.put(reason.name().toLowerCase(Locale.ROOT), count));
        return new Drops(counts.read(), counts.read() - counts.total(), dropped);
    }
}
