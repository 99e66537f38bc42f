package org.starkin.build;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.starkin.encoder.Prepared;
import org.starkin.index.Reject;
import org.starkin.lightcurve.LightCurve;
import org.starkin.survey.Photometry;
import org.starkin.survey.RawStar;
import org.starkin.survey.ReadCounts;
import org.starkin.survey.StarConsumer;

/**
 * Reads photometry in one thread and prepares it in several others. {@link #take()} gives what was read, in the order of
 * reading. Closing stops all threads.
 */
final class Reading implements AutoCloseable {

    /** What was read. */
    sealed interface Item {

        /** A star, perhaps still being prepared. */
        record Star(RawStar raw, Future<Prepared> prepared) implements Item {}

        /** Something that is no star. */
        record Rejected(Reject reject) implements Item {}

        /**
         * What follows is of another unit.
         *
         * @param unit its number
         * @param before what became of the rows before it, in this reading
         */
        record Unit(long unit, ReadCounts before) implements Item {}

        /** Nothing will follow. */
        record End() implements Item {}
    }

    /** The calling program was told to stop. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped(InterruptedException cause) {
            super("reading was interrupted", cause);
        }
    }

    /** Stars under way for each preparing thread: enough that none waits while another prepares a long curve. */
    private static final int STARS_AHEAD_PER_THREAD = 32;

    /** Points under way: at 24 bytes each, thrice over for the copies of cleaning, some 600 MB at most. */
    private static final int MOST_POINTS_AHEAD = 8_000_000;

    /** Points that the taker may hold back without waiting in vain for the next star. */
    static final int MOST_POINTS_HELD = 2_000_000;

    private static final int SECONDS_TO_STOP = 5;

    private final BlockingQueue<Item> items;
    private final Semaphore points = new Semaphore(MOST_POINTS_AHEAD);
    private final ExecutorService preparing;
    private final ExecutorService reading = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("read").daemon().factory());
    private final StageClocks clocks;
    private final Future<ReadCounts> counts;

    /**
     * Begins to read.
     *
     * @param from where to begin: what lies before is passed over
     * @param threads that prepare
     */
    Reading(
            Photometry photometry,
            Place from,
            Function<LightCurve, Prepared> preparation,
            int threads,
            StageClocks clocks) {
        this.clocks = clocks;
        items = new ArrayBlockingQueue<>(threads * STARS_AHEAD_PER_THREAD);
        preparing = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("prepare-", 1).daemon().factory());
        counts = reading.submit(() -> {
            try {
                return read(photometry, new Dispatcher(preparation, from.items()), from.unit());
            } finally {
                items.put(new Item.End());
            }
        });
    }

    private ReadCounts read(Photometry photometry, Dispatcher dispatcher, long firstUnit) {
        long start = clocks.now();
        try {
            return photometry.read(firstUnit, dispatcher);
        } finally {
            clocks.add(Stage.READ, clocks.now() - start);
        }
    }

    /** The next thing read; the caller gives a star back with {@link #release} once it is done with it. */
    Item take() throws InterruptedException {
        return items.take();
    }

    /** Makes room for as many points as the star has. */
    void release(RawStar star) {
        points.release(weight(star));
    }

    /** What became of all rows, after the end; throws what the reader threw. */
    ReadCounts counts() throws InterruptedException, ExecutionException {
        return counts.get();
    }

    @Override
    public void close() {
        reading.shutdownNow();
        preparing.shutdownNow();
        try {
            if (!reading.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                counts.cancel(true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int weight(RawStar star) {
        return Math.min(star.lightCurve().size(), MOST_POINTS_AHEAD - MOST_POINTS_HELD);
    }

    /** Runs in the reading thread. */
    private final class Dispatcher implements StarConsumer {

        private final Function<LightCurve, Prepared> preparation;
        private long itemsToPass;

        Dispatcher(Function<LightCurve, Prepared> preparation, long itemsToPass) {
            this.preparation = preparation;
            this.itemsToPass = itemsToPass;
        }

        @Override
        public void star(RawStar star) {
            if (!passesOver()) {
                waitFor(() -> points.acquire(weight(star)));
                Callable<Prepared> work = () -> preparation.apply(star.lightCurve());
                put(new Item.Star(star, preparing.submit(() -> clocks.time(Stage.PREPARE, work))));
            }
        }

        @Override
        public void reject(Reject reject) {
            if (!passesOver()) {
                put(new Item.Rejected(reject));
            }
        }

        private boolean passesOver() {
            boolean isPassed = itemsToPass > 0;
            itemsToPass -= isPassed ? 1 : 0;
            return isPassed;
        }

        @Override
        public void unit(long unit, ReadCounts before) {
            if (itemsToPass == 0) {
                put(new Item.Unit(unit, before));
            }
        }

        private void put(Item item) {
            waitFor(() -> items.put(item));
        }

        /** Waiting is no work of the stage. */
        private void waitFor(Wait wait) {
            long start = clocks.now();
            try {
                wait.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Stopped(e);
            } finally {
                clocks.add(Stage.READ, start - clocks.now());
            }
        }
    }

    private interface Wait {
        void run() throws InterruptedException;
    }
}
