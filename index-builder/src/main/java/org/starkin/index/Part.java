package org.starkin.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;

/**
 * Stars of a survey as they are gathered, in a directory of their own. What a generation is made of is one part, and so is a
 * shard. A part whose process dies can be opened again as it was at its last checkpoint. Thread-safe; after an error it takes
 * nothing more, and can only be closed.
 */
final class Part implements Closeable {

    private final PartContent content;

    /** Its read lock is held while something is added, its write lock where nothing may be. */
    private final ReentrantReadWriteLock adding = new ReentrantReadWriteLock();

    /** Held, beside the read lock, by whoever touches ids, counts or rejects. */
    private final ReentrantLock counting = new ReentrantLock();

    private volatile boolean broken;
    private boolean ended;

    private Part(PartContent content) {
        this.content = content;
    }

    /** Begins a part in an empty directory. */
    static Part begin(Path directory, SurveyPlan plan) throws IOException {
        return new Part(PartContent.begin(directory, plan));
    }

    /**
     * The last checkpoint of the part in {@code directory}, or nothing where there is none, or no part.
     *
     * @throws IndexDamaged where it cannot be read
     */
    static Optional<Checkpoint> checkpoint(Path directory) {
        try {
            return PartContent.checkpoint(directory);
        } catch (IOException | RuntimeException e) { // Lucene meets damaged files with whatever the damage leads to
            throw damaged(directory, e);
        }
    }

    /**
     * Goes on with a part where it was at its last checkpoint.
     *
     * @throws IndexDamaged where its files are not what the checkpoint says
     */
    static Part resume(Path directory, SurveyPlan plan, Checkpoint checkpoint) {
        try {
            return new Part(PartContent.resume(directory, plan, checkpoint));
        } catch (IOException | RuntimeException e) { // Lucene meets damaged files with whatever the damage leads to
            throw damaged(directory, e);
        }
    }

    private static IndexDamaged damaged(Path directory, Exception cause) {
        return new IndexDamaged(
                directory,
                "what was gathered cannot be read: " + cause,
                "begin anew: build without --resume, or write the shard again",
                cause);
    }

    /** Adds a star, or lists it among the rejects; see {@link SurveyWriter#add}. */
    Optional<String> add(Entry star) {
        requireMine(star);
        List<String> refused = new ArrayList<>(1);
        changing(adding.readLock(), () -> {
            counted(() -> content.admit(star).ifPresent(refused::add));
            if (refused.isEmpty()) {
                content.index.add(StarDocument.of(star));
            }
        });
        return refused.stream().findFirst();
    }

    /** Lists an input that is no star. */
    void reject(Reject reject) {
        changing(adding.readLock(), () -> counted(() -> content.rejects.add(reject)));
    }

    /** Whether a star of this id, be it one joined to another, is here. */
    boolean contains(String objectId) {
        AtomicBoolean contained = new AtomicBoolean();
        reading(() -> counted(() -> contained.set(content.admission.contains(objectId))));
        return contained.get();
    }

    /** Hands on every reject so far, in the order in which they came. */
    void forEachReject(Consumer<Reject> action) {
        reading(() -> counted(() -> content.rejects.forEach(action)));
    }

    /** Begins with all stars, rejects and counts of a generation; only where nothing was added yet. */
    void addGeneration(BaseGeneration base) {
        changing(adding.writeLock(), () -> PartMerge.addGeneration(content, base));
    }

    /** Takes a whole shard; see {@link SurveyWriter#addShard}. */
    void addShard(Path shard) {
        Checkpoint checkpoint = checkpoint(shard)
                .orElseThrow(() -> new IndexDamaged(shard, "is no whole shard", PartMerge.WRITE_AGAIN));
        content.plan
                .ofShard()
                .requireSame(
                        checkpoint.plan(), shard, "write the shard again, by the plan of the survey that takes it");
        changing(adding.writeLock(), () -> PartMerge.addShard(content, shard, checkpoint));
    }

    /** Puts everything on disk: a process that dies from now on can go on from here. */
    void checkpoint(String state, double buildSeconds) {
        changing(adding.writeLock(), () -> content.commit(state, buildSeconds));
    }

    /** Writes the index and the list of rejects of a generation that holds everything here. Takes nothing from now on. */
    void writeTo(Path generation) {
        changing(adding.writeLock(), () -> {
            ended = true;
            content.writeTo(generation);
        });
    }

    /** What is counted of the stars here; once it takes nothing more. */
    Counts counts() {
        return content.tally.counts();
    }

    /** Rejects by reason; once it takes nothing more. */
    Map<String, Long> rejected() {
        return content.rejects.counts();
    }

    private interface Action {
        void run() throws IOException;
    }

    private void counted(Action action) throws IOException {
        counting.lock();
        try {
            action.run();
        } finally {
            counting.unlock();
        }
    }

    /** What fails in the midst of a change leaves stars and counts at odds. */
    private void changing(Lock lock, Action action) {
        locked(lock, () -> {
            boolean done = false;
            try {
                action.run();
                done = true;
            } finally {
                broken |= !done;
            }
        });
    }

    private void reading(Action action) {
        locked(adding.readLock(), action);
    }

    private void locked(Lock lock, Action action) {
        lock.lock();
        try {
            if (ended) {
                throw new IllegalStateException("the writer of survey " + content.plan.survey() + " is closed");
            }
            if (broken) {
                throw new IllegalStateException("the writer of survey " + content.plan.survey()
                        + " failed before; close it, and resume from its last checkpoint or build again");
            }
            action.run();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "survey " + content.plan.survey() + " could not be written in " + content.directory + ": " + e, e);
        } finally {
            lock.unlock();
        }
    }

    private void requireMine(Entry star) {
        String survey = content.plan.survey();
        StarId id = star.facts().id();
        if (!id.survey().equals(survey)) {
            throw new IllegalArgumentException("star " + id + " is of another survey than " + survey);
        }
        int dimension = content.plan.dimension();
        if (star.embedding().dimension() != dimension) {
            throw new DimensionMismatch(survey, dimension, star.embedding().dimension());
        }
    }

    /** Lets go of what came after the last checkpoint; the files stay. Closing twice does nothing. */
    @Override
    public void close() throws IOException {
        adding.writeLock().lock();
        try {
            ended = true;
            content.close();
        } finally {
            adding.writeLock().unlock();
        }
    }
}
