package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.util.IOUtils;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.EncoderId;

/**
 * Writes one generation of a survey. Nothing that is added can be seen before {@link #publish()} has made it current, all at
 * once; a writer that is closed without, or whose process dies, leaves the sky as it was. One writer a survey at a time.
 *
 * <p>{@link #add} and {@link #reject} may be called by several threads at once. Failing to write is an
 * {@link UncheckedIOException}: close the writer and build again.
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

    /** Lucene's own bound for the vectors that this index writes. */
    private static final int MOST_DIMENSIONS = Encoder.MOST_DIMENSIONS;

    private final String survey;
    private final EncoderId encoder;
    private final int dimension;
    private final BuildParameters parameters;
    private final Clock clock;
    private final Instant began;

    private final WriterLock lock;
    private final SurveyDirectory directory;
    private final Path building;
    private final GraphWriter index;
    private final RejectLog rejects;

    private final ReentrantLock counting = new ReentrantLock();
    private final Tally tally = new Tally();
    private final Admission admission;
    private boolean closed;

    private SurveyWriter(
            Path sky, String survey, EncoderId encoder, int dimension, BuildParameters parameters, Clock clock)
            throws IOException {
        this.survey = survey;
        this.encoder = encoder;
        this.dimension = dimension;
        this.parameters = parameters;
        this.clock = clock;
        this.began = clock.instant();
        this.admission = new Admission(String.join(
                " ", parameters.sources().stream().map(SourceFile::name).toList()));
        this.directory = SurveyDirectory.of(sky, survey);
        this.lock = WriterLock.take(sky, survey);
        try {
            this.building = directory.begin();
            this.rejects = new RejectLog(building);
            this.index = new GraphWriter(building.resolve(LUCENE), parameters);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Begins a generation of {@code survey} in {@code sky}; both are made where they are not there.
     *
     * @param survey 1 to 64 of a-z, 0-9, '.', '_' and '-', beginning with a letter or digit
     * @param dimension of the vectors, 1 to 1024
     * @throws SurveyBusy where another writer builds this survey
     */
    public static SurveyWriter create(
            Path sky, String survey, EncoderId encoder, int dimension, BuildParameters parameters) {
        return create(sky, survey, encoder, dimension, parameters, Clock.systemUTC());
    }

    /** The same by another clock. */
    public static SurveyWriter create(
            Path sky, String survey, EncoderId encoder, int dimension, BuildParameters parameters, Clock clock) {
        if (dimension < 1 || dimension > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("dimension " + dimension + " is outside 1 to " + MOST_DIMENSIONS);
        }
        try {
            return new SurveyWriter(sky, survey, encoder, dimension, parameters, clock);
        } catch (IOException e) {
            throw new UncheckedIOException("survey " + survey + " cannot be written in " + sky + ": " + e, e);
        }
    }

    /**
     * Adds a star. One whose id or class is bad, or whose id is already there, is not added but rejected: listed and counted
     * with the reason.
     *
     * @return whether it was added
     * @throws DimensionMismatch where its vector has another length
     * @throws IllegalArgumentException where it belongs to another survey
     */
    public boolean add(Star star) {
        requireMine(star);
        if (!admit(star)) {
            return false;
        }
        try {
            index.add(StarDocument.of(star));
            return true;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private boolean admit(Star star) {
        counting.lock();
        try {
            requireOpen();
            Optional<Reject> refused = admission.refuse(star.facts());
            refused.ifPresentOrElse(rejects::add, () -> tally.add(star));
            return refused.isEmpty();
        } finally {
            counting.unlock();
        }
    }

    /** Lists an input that is not indexed. */
    public void reject(Reject reject) {
        counting.lock();
        try {
            requireOpen();
            rejects.add(reject);
        } finally {
            counting.unlock();
        }
    }

    /**
     * Finishes the generation, measures it, and makes it current. The writer is closed afterwards, also where this fails.
     * No {@link #add} may still run.
     *
     * @return the manifest, as written
     */
    public Manifest publish() {
        counting.lock();
        try {
            requireOpen();
            rejects.finish();
            index.finish();
            index.close();
            Manifest manifest = manifest(measure());
            ManifestFile.write(building, manifest);
            directory.finish(building);
            closed = true;
            lock.close();
            return manifest;
        } catch (IOException e) {
            throw closeAfter(failed(e));
        } catch (RuntimeException e) {
            throw closeAfter(e);
        } finally {
            counting.unlock();
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

    private SimilarityProbe.Measured measure() throws IOException {
        try (Segment segment = Segment.open(building.resolve(LUCENE), tally.stars(), dimension)) {
            return new SimilarityProbe(segment, parameters).measure();
        }
    }

    private Manifest manifest(SimilarityProbe.Measured measured) {
        Instant now = clock.instant();
        return new Manifest(
                Manifest.SCHEMA_VERSION,
                survey,
                SurveyDirectory.numberOf(building),
                encoder,
                dimension,
                new Manifest.Stars(tally.stars(), rejects.counts()),
                tally.points(),
                tally.bands(),
                tally.classes(),
                measured.recall(),
                measured.pairs(),
                measured.nearest(),
                parameters,
                now,
                Duration.between(began, now).toMillis() / 1000.0,
                StarkinVersion.text());
    }

    /** Gives the generation up where it was not published. Closing twice does nothing. */
    @Override
    public void close() {
        counting.lock();
        try {
            if (!closed) {
                closed = true;
                IOUtils.close(index, rejects, () -> directory.abandon(building), lock);
            }
        } catch (IOException e) {
            throw failed(e);
        } finally {
            counting.unlock();
        }
    }

    private void requireMine(Star star) {
        StarId id = star.facts().id();
        if (!id.survey().equals(survey)) {
            throw new IllegalArgumentException("star " + id + " is of another survey than " + survey);
        }
        if (star.embedding().dimension() != dimension) {
            throw new DimensionMismatch(survey, dimension, star.embedding().dimension());
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the writer of survey " + survey + " is closed");
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("survey " + survey + " could not be written in " + building + ": " + e, e);
    }
}
