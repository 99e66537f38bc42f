package org.starkin.graph;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Threads that share the items of a task among them, as they come to them. For one caller at a time.
 *
 * @param <T> what each thread works with
 */
public final class Crew<T> implements AutoCloseable {

    private static final int ITEMS_TOGETHER = 16;

    private final List<T> tools;
    private final ExecutorService workers;

    /**
     * @param threads 1 and up
     * @param tool makes the tool of each thread, all of them before this returns
     */
    public Crew(int threads, Supplier<T> tool) {
        this.tools = Stream.generate(tool).limit(threads).toList();
        this.workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "graph");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** What is done with an item, by the tool of the thread that does it. */
    public interface Work<T> {
        void on(T tool, int item);
    }

    /**
     * Does the work on the items {@code from} to before {@code to}, and returns when all are done.
     *
     * @throws UncheckedIOException where the work throws it
     */
    public void each(int from, int to, Work<T> work) {
        AtomicInteger next = new AtomicInteger(from);
        List<Future<?>> running = new ArrayList<>();
        for (T tool : tools.subList(0, Math.min(tools.size(), Math.ceilDiv(to - from, ITEMS_TOGETHER)))) {
            running.add(workers.submit(() -> {
                for (int first = next.getAndAdd(ITEMS_TOGETHER); first < to; first = next.getAndAdd(ITEMS_TOGETHER)) {
                    for (int item = first; item < Math.min(first + ITEMS_TOGETHER, to); item++) {
                        work.on(tool, item);
                    }
                }
            }));
        }
        for (Future<?> one : running) {
            await(one);
        }
    }

    private static void await(Future<?> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a graph was built or walked", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException io) {
                throw new UncheckedIOException(io.getMessage(), io.getCause());
            }
            throw new IllegalStateException("a graph could not be built or walked: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
