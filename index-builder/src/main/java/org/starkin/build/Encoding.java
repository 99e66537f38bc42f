package org.starkin.build;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.starkin.encoder.Embedding;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.NoVector;

/**
 * Encodes batches in threads of its own, several in flight, and gives them back in the order in which they came. Used by
 * one thread; closing stops the others.
 */
final class Encoding implements AutoCloseable {

    /** Batches in flight for each thread: one in work and one that waits, so that no thread waits for the next. */
    private static final int IN_FLIGHT_PER_THREAD = 2;

    /**
     * An encoded batch.
     *
     * @param batch what was read
     * @param vectors of the batch's stars that have one
     * @param withoutVector those that have none, with the reason
     */
    record Encoded(
            Batch batch,
            IdentityHashMap<Batch.Entry.Ready, Embedding> vectors,
            IdentityHashMap<Batch.Entry.Ready, NoVector> withoutVector) {

        /** Why there is no vector of a star of the batch; nothing where there is one. */
        Optional<NoVector> reasonWithout(Batch.Entry.Ready star) {
            return Optional.ofNullable(withoutVector.get(star));
        }

        /** The vector of a star of the batch that has one. */
        Embedding vector(Batch.Entry.Ready star) {
            return Objects.requireNonNull(vectors.get(star), "star without a vector");
        }
    }

    private record InFlight(Batch batch, Future<Encoded> encoded) {}

    private final Encoder encoder;
    private final StageClocks clocks;
    private final ExecutorService threads;
    private final int mostInFlight;
    private final Deque<InFlight> inFlight = new ArrayDeque<>();
    private long pointsHeld;

    Encoding(Encoder encoder, int threads, StageClocks clocks) {
        this.encoder = encoder;
        this.clocks = clocks;
        this.mostInFlight = threads * IN_FLIGHT_PER_THREAD;
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("encode-", 1).daemon().factory());
    }

    /** Takes a batch; where {@link #isFull()}, one must be taken out before. */
    void put(Batch batch) {
        pointsHeld += batch.points();
        inFlight.add(new InFlight(batch, threads.submit(() -> clocks.time(Stage.ENCODE, () -> encode(batch)))));
    }

    boolean isFull() {
        return inFlight.size() >= mostInFlight || pointsHeld >= Reading.MOST_POINTS_HELD;
    }

    boolean isEmpty() {
        return inFlight.isEmpty();
    }

    /** The batch that was put in first, encoded; waits for it. */
    Encoded take() throws InterruptedException {
        InFlight first = inFlight.remove();
        pointsHeld -= first.batch().points();
        try {
            return first.encoded().get();
        } catch (ExecutionException e) {
            throw BuildFailed.unwrapped("encoding failed", e);
        }
    }

    private Encoded encode(Batch batch) {
        IdentityHashMap<Batch.Entry.Ready, NoVector> withoutVector = new IdentityHashMap<>();
        List<Batch.Entry.Ready> ready = new ArrayList<>(batch.ready());
        List<Embedding> embeddings = ready.isEmpty()
                ? List.of()
                : encoder.encodeWhatCanBe(ready, star -> star.analysed().views(), withoutVector::put);
        if (embeddings.size() != ready.size()) {
            throw new IllegalStateException(
                    "encoder " + encoder.id() + " made " + embeddings.size() + " vectors of " + ready.size());
        }
        IdentityHashMap<Batch.Entry.Ready, Embedding> vectors = new IdentityHashMap<>();
        for (int i = 0; i < ready.size(); i++) {
            vectors.put(ready.get(i), embeddings.get(i));
        }
        return new Encoded(batch, vectors, withoutVector);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
