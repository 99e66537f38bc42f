package org.starkin.operate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.starkin.index.IndexException;
import org.starkin.index.Pace;
import org.starkin.index.Sky;
import org.starkin.index.SkyView;
import org.starkin.index.SurveySearcher;

/**
 * The sky that this server answers from: opened at start, looked at again and again for new generations, new surveys,
 * or, while there is none, for its coming. Thread-safe.
 */
@Singleton
public final class OpenSky {

    private static final Logger LOG = Logger.getLogger(OpenSky.class);

    /** Those who ask at once are not to share the processors with the warm-up. */
    private static final int FIRST_ANSWERS_MILLIS = 1000;

    private static final long MEGABYTE = 1_000_000;

    private final Optional<Path> directory;
    private final Optional<SkyInSolr> solr;
    private final StarkinConfig config;
    private final Audit audit;
    private final Event<SkyWarm> warm;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sky-watch").factory());

    private volatile Optional<Sky> sky = Optional.empty();
    private volatile String fault = "the sky is not opened yet";

    OpenSky(StarkinConfig config, Audit audit, Event<SkyWarm> warm) {
        this.config = config;
        this.audit = audit;
        this.warm = warm;
        this.directory = config.sky();
        this.solr = SkyInSolr.of(config);
    }

    /** The last part of the sky's directory, or its name in a SolrCloud: its name in every answer. */
    public String name() {
        return directory
                .map(path -> path.toAbsolutePath().normalize().getFileName())
                .map(Path::toString)
                .or(() -> solr.map(SkyInSolr::name))
                .orElse("");
    }

    /**
     * A view for one request, to be closed by it: every answer within it comes from one generation of each survey.
     *
     * @throws Refusal.Unavailable where no survey can be asked
     */
    public SkyView acquire() {
        SkyView view = sky.orElseThrow(() -> unavailable(fault)).acquire();
        if (view.surveys().isEmpty()) {
            String reason = view.broken().isEmpty()
                    ? "the sky holds no survey yet; publish one to it"
                    : "no survey of the sky can be read: " + view.broken();
            view.close();
            throw unavailable(reason);
        }
        return view;
    }

    /** Where what is kept beside the surveys lies: the map, and how evidence is weighed. Another after a look, perhaps. */
    public Optional<Path> files() {
        return directory.or(() -> solr.flatMap(SkyInSolr::files));
    }

    /** Looks for new generations and surveys now, not only when it is time to; returns once that is done. */
    public void lookNow() {
        try {
            if (watch.submit(this::look).get()) {
                watch.execute(this::warmUp);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("looking at the sky failed", e);
        }
    }

    /**
     * Reads all files that are answered from, and has what is found count at once.
     *
     * @throws InterruptedIOException where the thread is told to end
     */
    void check(Pace pace) throws InterruptedIOException {
        Optional<Sky> opened = sky;
        if (opened.isPresent()) {
            opened.get().check(pace);
            lookNow();
        }
    }

    /** The surveys of which something cannot be read, by name, with the reason. */
    Map<String, String> broken() {
        Optional<Sky> opened = sky;
        if (opened.isEmpty()) {
            return Map.of();
        }
        try (SkyView view = opened.get().acquire()) {
            return view.broken();
        }
    }

    /** How many of the surveys that are answered from are so. */
    long count(Predicate<SurveySearcher> isCounted) {
        Optional<Sky> opened = sky;
        if (opened.isEmpty()) {
            return 0;
        }
        try (SkyView view = opened.get().acquire()) {
            return view.surveys().stream().filter(isCounted).count();
        }
    }

    /** Why no survey can be asked; empty where one can. */
    public Optional<String> reasonClosed() {
        try {
            acquire().close();
            return Optional.empty();
        } catch (Refusal.Unavailable unavailable) {
            return Optional.of(Message.of(unavailable));
        }
    }

    void start(@Observes StartupEvent event) {
        if (look()) {
            var _ = watch.schedule(this::warmUp, FIRST_ANSWERS_MILLIS, TimeUnit.MILLISECONDS);
        }
        long millis = Math.max(1, config.refreshInterval().toMillis());
        var _ = watch.scheduleWithFixedDelay(this::follow, millis, millis, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        watch.shutdownNow();
        sky.ifPresent(Sky::close);
        solr.ifPresent(SkyInSolr::close);
    }

    private void follow() {
        if (look()) {
            warmUp();
        }
    }

    /**
     * Never throws, for the executor would stop looking: what goes wrong is the reason that readiness tells.
     *
     * @return whether there is something new to search
     */
    private boolean look() {
        try {
            solr.ifPresent(SkyInSolr::fetchFiles);
            return sky.isPresent() ? refresh(sky.get()) : open();
        } catch (IndexException e) {
            report(Message.of(e));
        } catch (RuntimeException e) {
            LOG.errorf(e, "sky=%s cannot be looked at", name());
            report("the sky cannot be read (" + e + "); the server's log says why");
        }
        return false;
    }

    private boolean open() {
        Optional<Sky> opened = solr.map(SkyInSolr::open).or(() -> directory.map(HeadStart::open));
        if (opened.isEmpty()) {
            report(
                    "no sky is named; start the server with -Dstarkin.sky=DIR, the directory that a build wrote to, or with"
                            + " -Dstarkin.solr.address=ADDRESS, where it was published to");
            return false;
        }
        sky = opened;
        LOG.infof("sky=%s opened", place());
        tellWhatIsOnDisk(opened.get(), Set.of());
        return true;
    }

    private boolean refresh(Sky opened) {
        Set<String> before = generations(opened);
        boolean changed = opened.refresh();
        if (changed) {
            LOG.infof("sky=%s changed", place());
            Set<String> now = generations(opened);
            broken().forEach((survey, reason) -> LOG.warnf("sky=%s survey=%s damaged: %s", name(), survey, reason));
            now.stream().filter(one -> !before.contains(one)).forEach(one -> audit.record("survey_taken", one));
            before.stream().filter(one -> !now.contains(one)).forEach(one -> audit.record("survey_left", one));
            tellWhatIsOnDisk(opened, before);
        }
        return changed;
    }

    private void tellWhatIsOnDisk(Sky opened, Set<String> before) {
        try (SkyView view = opened.acquire()) {
            view.surveys().stream()
                    .filter(survey -> !survey.isInMemory() && !before.contains(generation(survey)))
                    .forEach(survey -> LOG.warnf(
                            "sky=%s survey=%s is searched where it lies on disk, which takes longer: the heap (%d MB) has no room"
                                    + " for its graph; give the server more (-Xmx or -XX:MaxRAMPercentage in JAVA_TOOL_OPTIONS)",
                            name(), generation(survey), Runtime.getRuntime().maxMemory() / MEGABYTE));
        }
    }

    private static Set<String> generations(Sky opened) {
        try (SkyView view = opened.acquire()) {
            return view.surveys().stream().map(OpenSky::generation).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String generation(SurveySearcher survey) {
        return survey.manifest().survey() + "/" + survey.manifest().generationName();
    }

    private void warmUp() {
        try (SkyView view = acquire()) {
            int asked = WarmUp.of(view, config.warmUp());
            LOG.infof("sky=%s warmed up by %d searches", place(), asked);
            if (asked > 0) {
                warm.fire(new SkyWarm(view));
            }
        } catch (RuntimeException e) {
            LOG.warnf("sky=%s is not warmed up: %s", name(), Message.of(e));
        }
    }

    private String place() {
        return directory
                .map(Path::toString)
                .or(() -> solr.map(SkyInSolr::place))
                .orElse("");
    }

    private void report(String reason) {
        if (!reason.equals(fault)) {
            fault = reason;
            LOG.warnf("sky=%s %s", name(), reason);
        }
    }

    private static Refusal.Unavailable unavailable(String reason) {
        return new Refusal.Unavailable("no_sky", reason);
    }
}
