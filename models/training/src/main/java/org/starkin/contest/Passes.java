package org.starkin.contest;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Queries asked time and again.
 *
 * @param perSecond queries a second, the median of the passes over all queries
 * @param found {@code int[query][]}, what the last pass found
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Passes(double perSecond, int[][] found) {

    /** How many passes there are, where they are short. */
    static final int MOST = 9;

    private static final int FEWEST = 3;

    /** No further pass begins after so long, once there were the fewest. */
    private static final double LONG_SECONDS = 10;

    /**
     * Asks.
     *
     * @param threads that share the queries
     * @param askers what a thread asks by the number of the query
     */
    static Passes of(int queries, int threads, Supplier<IntFunction<int[]>> askers) throws IOException {
        int[][] found = new int[queries][];
        List<Callable<Boolean>> shares = IntStream.range(0, threads)
                .mapToObj(thread -> share(thread, threads, askers.get(), found))
                .toList();
        try (ExecutorService crew = Executors.newFixedThreadPool(threads)) {
            double[] perSecond = new double[MOST];
            int passes = 0;
            long beganAll = System.nanoTime();
            while (passes < FEWEST || (passes < MOST && seconds(beganAll) < LONG_SECONDS)) {
                long began = System.nanoTime();
                for (Future<Boolean> share : crew.invokeAll(shares)) {
                    share.get();
                }
                perSecond[passes++] = queries / seconds(began);
            }
            Arrays.sort(perSecond, 0, passes);
            return new Passes(perSecond[passes / 2], found);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while queries were timed", e);
        } catch (ExecutionException e) {
            throw new IOException("a query failed: " + e.getCause(), e);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static Callable<Boolean> share(int first, int step, IntFunction<int[]> asker, int[][] found) {
        return () -> {
            for (int query = first; query < found.length; query += step) {
                found[query] = asker.apply(query);
            }
            return true;
        };
    }
}
