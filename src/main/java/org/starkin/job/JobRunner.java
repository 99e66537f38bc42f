package org.starkin.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.starkin.index.SkyView;
import org.starkin.operate.Message;
import org.starkin.operate.OpenSky;
import org.starkin.operate.Refusal;
import org.starkin.operate.StarkinConfig;

/**
 * Runs one job after the other on a thread of its own, piece by piece: after each piece its rows are on the disk and in the
 * database, and it looks whether it is to stop. A job that was at work when the server stopped goes on when it starts again,
 * where it was if the surveys are still those, from its beginning if not.
 */
@Singleton
final class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final JobTable table;
    private final JobFiles files;
    private final JobKinds kinds;
    private final JobBell bell;
    private final OpenSky sky;
    private final ObjectMapper json;
    private final Duration keep;
    private final Thread thread = Thread.ofPlatform().daemon().name("jobs").unstarted(this::work);

    JobRunner(
            JobTable table,
            JobFiles files,
            JobKinds kinds,
            JobBell bell,
            OpenSky sky,
            ObjectMapper json,
            StarkinConfig config) {
        this.table = table;
        this.files = files;
        this.kinds = kinds;
        this.bell = bell;
        this.sky = sky;
        this.json = json;
        this.keep = config.jobs().keep();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    private void work() {
        boolean isResumed = false;
        while (!Thread.currentThread().isInterrupted()) {
            long seen = bell.rings();
            try {
                if (!isResumed) {
                    table.requeueExecuting();
                    isResumed = true;
                }
                sweep();
                Optional<Job> next = table.next();
                if (next.isPresent()) {
                    run(next.get());
                } else {
                    bell.await(seen, BETWEEN_LOOKS);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.debugf(e, "jobs wait for the database");
                pause(seen);
            }
        }
    }

    private void pause(long seen) {
        try {
            bell.await(seen, BETWEEN_LOOKS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void sweep() {
        for (Job job : table.overdue(Instant.now())) {
            if (table.delete(job.id())) {
                files.delete(job.id());
                LOG.infof("job=%s kind=%s deleted, its time is over", job.id(), job.kind());
            }
        }
    }

    private void run(Job job) throws InterruptedException {
        if (!table.start(job.id(), Instant.now())) {
            return;
        }
        bell.ring();
        LOG.infof("job=%s kind=%s runs", job.id(), job.kind());
        try {
            Phase end = rows(job);
            finish(job, end, "");
        } catch (Refusal e) {
            finish(job, Phase.ERROR, Message.of(e));
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            LOG.errorf(e, "job=%s kind=%s failed", job.id(), job.kind());
            finish(job, Phase.ERROR, "the server failed on this job; its log has the reason under the job's id");
        }
    }

    private void finish(Job job, Phase end, String why) {
        Instant now = Instant.now();
        bell.isToStop(job.id());
        table.end(job.id(), end, why, now, now.plus(keep));
        LOG.infof("job=%s kind=%s %s %s", job.id(), job.kind(), end, why);
        bell.ring();
    }

    /** Does what is left to do, until it is done or the job is to stop. */
    private Phase rows(Job job) throws InterruptedException {
        try (SkyView view = sky.acquire();
                JobWork work = kinds.require(job.kind()).plan(parameters(job), view)) {
            String generations = generations(view);
            boolean isBegun = generations.equals(job.generations()) && work.total() == job.total();
            if (!isBegun) {
                table.restart(job.id(), generations, work.total());
            }
            List<Part> parts = isBegun ? table.parts(job.id()) : List.of();
            long done = parts.isEmpty() ? 0 : parts.getLast().itemsTo();
            for (long number = parts.size(); done < work.total(); number++) {
                long began = System.nanoTime();
                long to = Math.min(done + work.itemsAPiece(), work.total());
                List<?> rows = work.rows(done, to);
                files.write(job.id(), number, rows);
                table.add(job.id(), new Part(number, to, rows.size()), Duration.ofNanos(System.nanoTime() - began));
                done = to;
                bell.ring();
                if (bell.isToStop(job.id())) {
                    return done < work.total() ? Phase.ABORTED : Phase.COMPLETED;
                }
            }
            return Phase.COMPLETED;
        }
    }

    private JsonNode parameters(Job job) {
        try {
            return json.readTree(job.parameters());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String generations(SkyView view) {
        return view.surveys().stream()
                .map(survey ->
                        survey.manifest().survey() + "/" + survey.manifest().generationName())
                .collect(Collectors.joining(" "));
    }
}
