package org.starkin.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.util.IOUtils;
import org.starkin.encoder.EncoderId;

/**
 * Writes a shard: the stars and rejects of a part of a survey's input, in a directory of their own, to be taken into a
 * generation by {@link SurveyWriter#addShard}. The shard is there, whole, once {@link #finish()} has returned; before, nothing
 * is. Several writers, also of several processes, may write the same shard at once, as a task that is run twice does: the first
 * to finish makes it, and what the others wrote is removed.
 *
 * <p>{@link #add} and {@link #reject} may be called by several threads at once.
 */
public final class ShardWriter implements AutoCloseable {

    /** How the names of directories begin that killed writers leave. */
    public static final String BUILDING_PREFIX = "building-";

    private static final String OTHER_PLAN = "delete that shard, or write this one elsewhere";

    private final Path shard;
    private final Path building;
    private final SurveyPlan plan;
    private final Part part;
    private boolean closed;

    private ShardWriter(Path shard, SurveyPlan plan) throws IOException {
        this.shard = shard.toAbsolutePath();
        this.plan = plan;
        Files.createDirectories(this.shard.getParent());
        String name = BUILDING_PREFIX + this.shard.getFileName() + "-" + UUID.randomUUID();
        this.building = Files.createDirectory(this.shard.resolveSibling(name));
        try {
            this.part = Part.begin(building, plan);
        } catch (IOException | RuntimeException e) {
            IOUtils.rm(building);
            throw e;
        }
    }

    /**
     * Begins a shard of the survey that {@link SurveyWriter} writes by the same parameters.
     *
     * @param shard the directory to be made; its parent is made where it is not there, and what killed writers leave lies there
     *     too, under names that begin with {@value #BUILDING_PREFIX}
     * @param parameters those of the whole survey, all sources among them
     */
    public static ShardWriter create(
            Path shard, String survey, EncoderId encoder, int dimension, BuildParameters parameters) {
        try {
            return new ShardWriter(shard, SurveyPlan.of(survey, encoder, dimension, parameters));
        } catch (IOException e) {
            throw new UncheckedIOException("shard " + shard + " of survey " + survey + " cannot be written: " + e, e);
        }
    }

    /**
     * The note of a shard that is there already, so that it need not be written again; nothing where there is none.
     *
     * @throws IndexMismatch where it was written by other parameters, the threads apart
     * @throws IndexDamaged where it cannot be read
     */
    public static Optional<String> noteOf(
            Path shard, String survey, EncoderId encoder, int dimension, BuildParameters parameters) {
        Optional<Checkpoint> made = Part.checkpoint(shard);
        made.ifPresent(checkpoint -> SurveyPlan.of(survey, encoder, dimension, parameters)
                .requireSame(checkpoint.plan(), shard, OTHER_PLAN));
        return made.map(Checkpoint::state);
    }

    /** Adds a star, or lists it among the rejects; see {@link SurveyWriter#add}. */
    public Optional<String> add(Star star) {
        return part.add(star);
    }

    /** Lists an input that is not indexed. */
    public void reject(Reject reject) {
        part.reject(reject);
    }

    /** Makes the shard, with an empty note. */
    public void finish() {
        finish("");
    }

    /**
     * Makes the shard. The writer is closed afterwards, also where this fails. No {@link #add} may still run.
     *
     * @param note of the caller's own, given back by {@link #noteOf}
     * @throws IndexMismatch where there is a shard already that was written by another plan
     */
    public void finish(String note) {
        try (this) {
            part.checkpoint(note, 0);
            part.close();
            IOUtils.fsync(building, true);
            try {
                Files.move(building, shard, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                requireMade(e);
            }
            IOUtils.fsync(shard.getParent(), true);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Where another writer made the shard, all is well. */
    private void requireMade(IOException failure) throws IOException {
        Optional<Checkpoint> made = Part.checkpoint(shard);
        if (made.isEmpty()) {
            throw failure;
        }
        plan.requireSame(made.get().plan(), shard, OTHER_PLAN);
    }

    /** Gives the shard up where it is not finished. Closing twice does nothing. */
    @Override
    public void close() {
        try {
            if (!closed) {
                closed = true;
                IOUtils.close(part, () -> IOUtils.rm(building));
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("shard " + shard + " could not be written: " + e, e);
    }
}
