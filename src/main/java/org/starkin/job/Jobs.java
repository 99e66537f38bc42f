package org.starkin.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.starkin.access.Callers;
import org.starkin.index.SkyView;
import org.starkin.operate.Audit;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.operate.StarkinConfig;
import org.starkin.render.Stopwatch;

/** Takes jobs, tells how they are, ends them. Thread-safe. */
@Singleton
public final class Jobs {

    private static final int RETRY_SECONDS = 10;

    private final JobTable table;
    private final JobFiles files;
    private final JobKinds kinds;
    private final JobBell bell;
    private final OpenSky sky;
    private final ObjectMapper json;
    private final Callers callers;
    private final Audit audit;
    private final StarkinConfig.Jobs config;

    Jobs(
            JobTable table,
            JobFiles files,
            JobKinds kinds,
            JobBell bell,
            OpenSky sky,
            ObjectMapper json,
            Callers callers,
            Audit audit,
            StarkinConfig config) {
        this.table = table;
        this.files = files;
        this.kinds = kinds;
        this.bell = bell;
        this.sky = sky;
        this.json = json;
        this.callers = callers;
        this.audit = audit;
        this.config = config.jobs();
    }

    /**
     * Takes a job, once its parameters are seen to be allowed.
     *
     * @throws Refusal where they are not, or the owner has too many that wait or run
     */
    public JobAnswer submit(String kind, JsonNode parameters, boolean isToRun) {
        Stopwatch watch = new Stopwatch();
        String owner = callers.name();
        try (SkyView view = sky.acquire()) {
            kinds.require(kind).plan(parameters, view).close();
        }
        if (table.active(owner) >= config.mostOfAnOwner()) {
            throw new Refusal.Busy(
                    "too_many_jobs",
                    RETRY_SECONDS,
                    config.mostOfAnOwner() + " jobs of " + owner
                            + " wait or run already; wait until one is done, or abort" + " one");
        }
        Job job = Job.asked(
                UUID.randomUUID().toString(),
                kind,
                owner,
                parameters.toString(),
                isToRun ? Phase.QUEUED : Phase.PENDING,
                Instant.now(),
                config.keep());
        table.insert(job);
        audit.record("job_asked_for", kind + "/" + job.id());
        bell.ring();
        return answer(job, watch);
    }

    /** Some jobs, the newest first. */
    JobsAnswer page(int offset, int limit) {
        Stopwatch watch = new Stopwatch();
        long total = table.count();
        List<JobRow> rows = table.page(offset, limit).stream().map(JobRow::of).toList();
        return new JobsAnswer(sky.name(), watch.tookMs(), total, offset, limit, rows);
    }

    /** A job; while it waits or runs, once its phase has changed, but not after so long. */
    JobAnswer find(String id, Duration longest) throws InterruptedException {
        Stopwatch watch = new Stopwatch();
        long until = System.nanoTime() + longest.toNanos();
        long seen = bell.rings();
        Job first = require(id);
        Job job = first;
        for (long left = longest.toNanos();
                left > 0 && job.phase() == first.phase() && !job.phase().isAtRest();
                left = until - System.nanoTime()) {
            bell.await(seen, Duration.ofNanos(left));
            seen = bell.rings();
            job = require(id);
        }
        return answer(job, watch);
    }

    /** Queues a job that is at rest and not done; it goes on where it was. */
    JobAnswer run(String id) {
        Stopwatch watch = new Stopwatch();
        Job job = requireOwn(id);
        if (job.phase() == Phase.COMPLETED) {
            throw new Refusal.Conflict(
                    "job_completed", "job " + id + " is COMPLETED; ask for a new one to run it again");
        }
        if (job.phase().isAtRest() && table.move(id, job.phase(), Phase.QUEUED)) {
            audit.record("job_queued", id);
            bell.ring();
        }
        return answer(require(id), watch);
    }

    /** Stops a job that waits at once, and one that runs after its piece. */
    JobAnswer abort(String id) {
        Stopwatch watch = new Stopwatch();
        Job job = requireOwn(id);
        audit.record("job_aborted", id);
        if (table.move(id, Phase.QUEUED, Phase.ABORTED) || table.move(id, Phase.PENDING, Phase.ABORTED)) {
            bell.ring();
        } else if (job.phase() == Phase.EXECUTING) {
            bell.stop(id);
        }
        return answer(require(id), watch);
    }

    /** Deletes a job with its result. */
    void delete(String id) {
        requireOwn(id);
        if (!table.delete(id)) {
            throw new Refusal.Conflict("job_runs", "job " + id + " is EXECUTING; abort it first");
        }
        files.delete(id);
        audit.record("job_deleted", id);
        bell.ring();
    }

    /** The rows so far. */
    ResultAnswer result(String id) {
        Stopwatch watch = new Stopwatch();
        Job job = require(id);
        JobKind kind = kinds.require(job.kind());
        return new ResultAnswer(
                sky.name(),
                watch.tookMs(),
                JobRow.of(job),
                List.of(job.generations().split(" ")),
                rows(id, kind.rowType()),
                kind);
    }

    private <R> List<R> rows(String id, Class<R> row) {
        return new PartedRows<>(table.parts(id), number -> files.read(id, number, row));
    }

    private Job requireOwn(String id) {
        Job job = require(id);
        callers.requireOwner(job.owner());
        return job;
    }

    private Job require(String id) {
        return table.find(id)
                .orElseThrow(() -> new Refusal.NotFound(
                        "unknown_job",
                        "there is no job '" + id.substring(0, Math.min(id.length(), 60))
                                + "'; GET /api/v1/jobs lists those there are. Jobs are deleted at their destruction time",
                        List.of()));
    }

    private JobAnswer answer(Job job, Stopwatch watch) {
        try {
            return new JobAnswer(sky.name(), watch.tookMs(), JobRow.of(job), json.readTree(job.parameters()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
