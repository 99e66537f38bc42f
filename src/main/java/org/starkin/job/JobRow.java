package org.starkin.job;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.starkin.render.Cell;

/** A job as users see it, in the words of UWS 1.1. */
public record JobRow(
        @Schema(examples = "0b6f0d6e-3c39-4c5e-9d0c-0a2b6a3a9f4e") @Cell(ucd = "meta.id;meta.main")
        String jobId,

        @Schema(description = "What is done", examples = "crossmatch") @Cell(ucd = "meta.code.class")
        String kind,

        @Schema(description = "The key by which it was asked for, or anonymous", examples = "anonymous")
        @Cell(ucd = "meta.curation")
        String owner,

        @Schema(examples = "EXECUTING") @Cell(ucd = "meta.code.status")
        Phase phase,

        @Schema(description = "UTC") @Cell(ucd = "time.creation")
        Instant creationTime,

        @Schema(description = "UTC; null before it first runs") @Cell(ucd = "time.start")
        Optional<Instant> startTime,

        @Schema(description = "UTC; null while it waits or runs") @Cell(ucd = "time.end")
        Optional<Instant> endTime,

        @Schema(description = "How long it has run, over all starts, seconds", examples = "12.5")
        @Cell(ucd = "time.duration", unit = "s")
        double executionDurationS,

        @Schema(description = "When it is deleted with its result, UTC") @Cell(ucd = "time.end;meta.file")
        Instant destruction,

        @Schema(description = "Items done", examples = "52000") @Cell(ucd = "meta.number")
        long itemsDone,

        @Schema(description = "Items in all; 0 before it first runs", examples = "100000") @Cell(ucd = "meta.number")
        long itemsTotal,

        @Schema(
                description = "Seconds until it is done, at the rate so far; null where that cannot be told",
                examples = "11.5")
        @Cell(ucd = "time.duration", unit = "s")
        Optional<Double> secondsLeft,

        @Schema(description = "Why it failed; null where it did not") @Cell(ucd = "meta.note")
        Optional<String> errorSummary,

        @Schema(description = "Its rows, those so far while it is not done", examples = "/api/v1/jobs/0b6f0d6e/result")
        @Cell(ucd = "meta.ref.url")
        String resultUrl) {

    private static final double MILLIS = 1e3;

    static JobRow of(Job job) {
        double ran = job.executed().toMillis() / MILLIS;
        boolean isRunning = job.phase() == Phase.EXECUTING && job.done() > 0 && ran > 0;
        return new JobRow(
                job.id(),
                job.kind(),
                job.owner(),
                job.phase(),
                job.created(),
                job.started(),
                job.ended(),
                ran,
                job.destruction(),
                job.done(),
                job.total(),
                isRunning ? Optional.of(ran / job.done() * (job.total() - job.done())) : Optional.empty(),
                Optional.of(job.errorSummary()).filter(why -> !why.isEmpty()),
                "/api/v1/jobs/" + job.id() + "/result");
    }
}
