package org.starkin.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A job as it is kept.
 *
 * @param kind the name of its {@link JobKind}
 * @param owner who asked for it
 * @param parameters JSON
 * @param executed how long it ran, over all starts
 * @param destruction when it is deleted with its result
 * @param done items done
 * @param total items in all; 0 before it was first started
 * @param generations of which surveys its parts were made, JSON; empty before it was first started
 * @param errorSummary why it failed; empty where it did not
 */
record Job(
        String id,
        String kind,
        String owner,
        String parameters,
        Phase phase,
        Instant created,
        Optional<Instant> started,
        Optional<Instant> ended,
        Duration executed,
        Instant destruction,
        long done,
        long total,
        String generations,
        String errorSummary) {

    /** Just asked for. */
    static Job asked(String id, String kind, String owner, String parameters, Phase phase, Instant now, Duration keep) {
        return new Job(
                id,
                kind,
                owner,
                parameters,
                phase,
                now,
                Optional.empty(),
                Optional.empty(),
                Duration.ZERO,
                now.plus(keep),
                0,
                0,
                "",
                "");
    }
}
