package org.starkin.match;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.starkin.index.EmbeddedStar;
import org.starkin.index.SurveySearcher;

/**
 * Finds all stars of one survey in another, a chunk of them at a time, in the order of their ids. Its {@link #place} after a step is
 * all that is needed to go on later with another of the same two generations, the same calibration and settings: the rows are the
 * same. Used by one thread, which may change between steps; works on threads of its own. While the views that lent the surveys
 * are open.
 */
public final class BulkMatch implements AutoCloseable {

    /** Sources of a step: a second's work or so, so that progress is seen and little is lost. */
    public static final int CHUNK = 2048;

    /** Sources that a thread takes at a time; between two of these it looks whether it is to stop. */
    private static final int PORTION = 64;

    private final SurveySearcher sources;
    private final MatchSettings settings;
    private final BooleanSupplier isCancelled;
    private final ExecutorService workers;
    private final ThreadLocal<Matcher> matchers;
    private int place;

    /**
     * A run from a place.
     *
     * @param from how many sources were done before, 0 to their number
     * @param threads at least 1
     * @param isCancelled asked often, by many threads, whether to stop
     * @throws CalibrationMismatch where the calibration was fitted with vectors of another encoder than either survey's
     */
    public BulkMatch(
            SurveySearcher sources,
            SurveySearcher target,
            Calibration calibration,
            MatchSettings settings,
            int from,
            int threads,
            BooleanSupplier isCancelled) {
        if (from < 0 || from > sources.manifest().stars().kept()) {
            throw new IllegalArgumentException("a run from source " + from + " of "
                    + sources.manifest().stars().kept());
        }
        if (!sources.manifest().encoder().equals(calibration.encoder())) {
            throw new CalibrationMismatch(
                    sources.manifest().survey(), sources.manifest().encoder(), calibration.encoder());
        }
        this.sources = sources;
        this.settings = settings;
        this.isCancelled = isCancelled;
        this.place = from;
        this.matchers = ThreadLocal.withInitial(() -> new Matcher(target, calibration));
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("match-", 0).factory());
        var _ = new Matcher(target, calibration); // refuses before the first step
    }

    /**
     * What was found of one source.
     *
     * @param source as the survey's ids go
     */
    public record Row(EmbeddedStar source, Match match) {}

    /** How many sources are done. */
    public int place() {
        return place;
    }

    /** How many sources there are. */
    public int size() {
        return (int) sources.manifest().stars().kept();
    }

    public boolean isDone() {
        return place == size();
    }

    /**
     * Does the next chunk.
     *
     * @return a row for each of its sources, in the order of their ids; none where all are done
     * @throws CancellationException where it was cancelled; the place is that before the step
     */
    public List<Row> step() {
        int to = Math.min(size(), place + CHUNK);
        List<Future<List<Row>>> portions = new ArrayList<>();
        for (int from = place; from < to; from += PORTION) {
            int first = from;
            int count = Math.min(PORTION, to - from);
            portions.add(workers.submit(() -> portion(first, count)));
        }
        List<Row> rows = new ArrayList<>(to - place);
        try {
            for (Future<List<Row>> portion : portions) {
                rows.addAll(portion.get());
            }
        } catch (InterruptedException e) {
            portions.forEach(portion -> portion.cancel(true));
            Thread.currentThread().interrupt();
            throw cancelled();
        } catch (ExecutionException e) {
            portions.forEach(portion -> portion.cancel(true));
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e);
        }
        place = to;
        return rows;
    }

    private List<Row> portion(int first, int count) {
        if (isCancelled.getAsBoolean()) {
            throw cancelled();
        }
        Matcher matcher = matchers.get();
        List<Row> rows = new ArrayList<>(count);
        for (EmbeddedStar star : sources.embedded(first, count)) {
            rows.add(new Row(star, matcher.match(Source.of(star), settings)));
        }
        return rows;
    }

    private CancellationException cancelled() {
        return new CancellationException(
                "stopped at source " + place + " of " + size() + "; go on from there with the same settings");
    }

    /** Ends its threads. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
