package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.apache.lucene.util.IOUtils;
import org.starkin.encoder.EncoderId;
import org.starkin.encoder.JointEncoder;

/**
 * Writes one generation of a survey. Nothing that is added can be seen before {@link #publish()} has made it current, all at
 * once; a writer that is closed without, or whose process dies, leaves the sky as it was. One writer a survey at a time.
 *
 * <p>What was added before the last {@link #checkpoint} outlives the writer and its process, killed at whatever moment: until
 * the survey is published, a writer that begins with {@link Beginning#RESUMED} goes on from there. The same stars, rejects
 * and parameters give the same generation, however often it was interrupted and by how many threads it was written, but for
 * its times.
 *
 * <p>{@link #add} and {@link #reject} may be called by several threads at once. Failing to write is an
 * {@link UncheckedIOException}: close the writer, and resume or build again.
 */
public final class SurveyWriter implements AutoCloseable {

    static final String LUCENE = "lucene";

    /** The reason under which a star is rejected whose id the survey already holds. */
    public static final String DUPLICATE_OBJECT_ID = "duplicate_object_id";

    /** The reason under which a star is rejected whose id is blank, too long or cannot be printed. */
    public static final String BAD_OBJECT_ID = "bad_object_id";

    /** The reason under which a star is rejected whose class is no name but a text. */
    public static final String BAD_LABEL = "bad_label";

    /** The longest object id, in characters. */
    public static final int LONGEST_OBJECT_ID = 256;

    /** The longest class, in characters. */
    public static final int LONGEST_LABEL = 256;

    private final SurveyPlan plan;
    private final Clock clock;
    private final Instant began;
    private final WriterLock lock;
    private final SurveyDirectory directory;
    private final Unfinished unfinished;
    private final ReentrantLock ending = new ReentrantLock();
    private final Gathered gathered;
    private volatile boolean keeps;
    private boolean closed;

    private SurveyWriter(Path sky, SurveyPlan plan, Beginning beginning, Clock clock) throws IOException {
        this.plan = plan;
        this.clock = clock;
        this.began = clock.instant();
        this.directory = SurveyDirectory.of(sky, plan.survey());
        this.lock = WriterLock.take(sky, plan.survey());
        try {
            this.unfinished = Unfinished.open(directory, plan, beginning);
            this.keeps = unfinished.from().isPresent();
            this.gathered = new Gathered(plan, unfinished);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Begins a generation of {@code survey} in {@code sky}; both are made where they are not there. What an earlier writer left
     * unfinished is removed.
     *
     * @param survey 1 to 64 of a-z, 0-9, '.', '_' and '-', beginning with a letter or digit
     * @param dimension of the vectors, 1 to 1024
     * @throws SurveyBusy where another writer builds this survey
     */
    public static SurveyWriter create(
            Path sky, String survey, EncoderId encoder, int dimension, BuildParameters parameters) {
        return begin(sky, survey, encoder, dimension, parameters, Beginning.AFRESH);
    }

    /**
     * Begins with what {@code beginning} says, or goes on at the last checkpoint of what an earlier writer left unfinished;
     * {@link #resumedFrom()} tells which. What came after that checkpoint is gone, and must be added again. To stars of the
     * current generation others are added: one whose id is there is rejected like any other of that kind.
     *
     * @param parameters of an append, those of what is appended: the manifest names the sources after those of the current
     *     generation
     * @throws IndexMismatch where what is gone on with was begun with another encoder, dimension, source, setting, graph or
     *     version of this program (the number of threads may be another), or the current generation has another encoder or
     *     dimension than what is appended
     * @throws IndexDamaged where its files cannot be read
     * @throws NoSuchSurvey where there is no current generation to append to
     */
    public static SurveyWriter begin(
            Path sky,
            String survey,
            EncoderId encoder,
            int dimension,
            BuildParameters parameters,
            Beginning beginning) {
        return open(sky, SurveyPlan.of(survey, encoder, dimension, parameters), beginning, Clock.systemUTC());
    }

    /** Opens a writer by a clock of one's own. */
    static SurveyWriter open(Path sky, SurveyPlan plan, Beginning beginning, Clock clock) {
        try {
            return new SurveyWriter(sky, plan, beginning, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("survey " + plan.survey() + " cannot be written in " + sky + ": " + e, e);
        }
    }

    /** The state given to the checkpoint that this writer went on from, or nothing where it began anew. */
    public Optional<String> resumedFrom() {
        return unfinished.from().map(Checkpoint::state);
    }

    /** Whether a star of this id, be it one joined to another, is in the survey as it is written so far. */
    public boolean contains(String objectId) {
        return unfinished.part().contains(objectId) || gathered.contains(objectId);
    }

    /**
     * Begins with the survey's spectra, or goes on with them at their last checkpoint; before any star is added. The stage is closed
     * with this writer.
     *
     * @throws IndexMismatch where what is gone on with was begun with another encoder, or spectra are to be added to those of another
     */
    public SpectrumStage takeSpectra(EncoderId encoder, int dimension) {
        try {
            return gathered.take(encoder, dimension);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /**
     * Has a joint space made of light curves and spectra when the survey is published.
     *
     * @throws IndexMismatch where the encoder takes other vectors than the survey has
     */
    public void join(JointEncoder encoder) {
        gathered.join(encoder);
    }

    /** Hands on every reject listed so far, those from before a resumption too, in the order in which they came. */
    public void forEachReject(Consumer<Reject> action) {
        unfinished.part().forEachReject(action);
    }

    /**
     * Adds a star. One whose id or class is bad, or whose id is already there, is not added but rejected: listed and counted
     * with the reason.
     *
     * @return the reason for which it was rejected; empty where it was added
     * @throws DimensionMismatch where its vector has another length
     * @throws IllegalArgumentException where it belongs to another survey
     */
    public Optional<String> add(Star star) {
        return unfinished.part().add(star);
    }

    /** Lists an input that is not indexed. */
    public void reject(Reject reject) {
        unfinished.part().reject(reject);
    }

    /**
     * Adds the stars and rejects of a whole shard, which stays as it is. A star whose id is already there is rejected, so that of
     * two shards that hold the same id the one that is added first has it.
     *
     * @param shard what {@link ShardWriter} made by the same survey, encoder, dimension and parameters, but for the threads
     * @throws IndexMismatch where it was written by others
     * @throws IndexDamaged where it is no whole shard
     */
    public void addShard(Path shard) {
        unfinished.part().addShard(shard);
    }

    /**
     * Puts everything added so far on disk, to be gone on from after an interruption. What other threads add meanwhile waits.
     * A last one before {@link #publish()} saves what was added from a kill while the graph is built.
     *
     * @param state a note of the caller's own, such as its place in the input; given back by {@link #resumedFrom()}
     */
    public void checkpoint(String state) {
        unfinished.part().checkpoint(state, buildSeconds());
        keeps = true;
    }

    /**
     * Finishes the generation, measures it, and makes it current. The writer is closed afterwards, also where this fails.
     * No {@link #add} may still run.
     *
     * @return the manifest, as written
     */
    public Manifest publish() {
        return publish((_, _) -> {});
    }

    /** The same, with files beside the manifest that become current with it. */
    public Manifest publish(Beside beside) {
        ending.lock();
        try {
            requireOpen();
            Path whole = SurveyDirectory.whole(unfinished.path());
            unfinished.part().writeTo(whole);
            Manifest manifest = unfinished.manifest(plan, whole, clock, this::buildSeconds);
            ManifestFile.write(whole, manifest);
            gathered.write(new SpaceFiles(unfinished.path(), whole, manifest));
            beside.write(whole, manifest);
            Checksums.of(whole, Pace.UNBOUNDED).write(whole);
            closeParts();
            directory.finish(unfinished.path());
            closed = true;
            lock.close();
            return manifest;
        } catch (IOException e) {
            throw closeAfter(failed(e));
        } catch (RuntimeException e) {
            throw closeAfter(e);
        } finally {
            ending.unlock();
        }
    }

    /** The manifests of the spaces beside that of light curves; once they are written. */
    public Map<Space, Manifest> further() {
        return gathered.written();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the writer of survey " + plan.survey() + " is closed");
        }
    }

    private RuntimeException closeAfter(RuntimeException failure) {
        try {
            close();
        } catch (UncheckedIOException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private void closeParts() throws IOException {
        IOUtils.close(unfinished.part(), gathered);
    }

    /** Of all the processes that built it, up to their last checkpoints. */
    private double buildSeconds() {
        double before = unfinished.from().map(Checkpoint::buildSeconds).orElse(0.0);
        return before + Duration.between(began, clock.instant()).toMillis() / 1000.0;
    }

    /**
     * Gives the generation up where it was not published: with a checkpoint it can still be resumed, without one nothing is
     * left of it. Closing twice does nothing.
     */
    @Override
    public void close() {
        ending.lock();
        try {
            if (!closed) {
                closed = true;
                IOUtils.close(this::closeParts, this::giveUp, lock);
            }
        } catch (IOException e) {
            throw failed(e);
        } finally {
            ending.unlock();
        }
    }

    private void giveUp() throws IOException {
        if (!keeps) {
            directory.abandon(unfinished.path());
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException(
                "survey " + plan.survey() + " could not be written in " + unfinished.path() + ": " + e, e);
    }
}
