package org.starkin.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.starkin.graph.BatchScan;
import org.starkin.graph.Best;
import org.starkin.graph.Crew;
import org.starkin.graph.Graph;
import org.starkin.graph.Nearest;
import org.starkin.graph.SharedVectors;
import org.starkin.graph.VectorSource;

/**
 * Places stars on a layout: those of the sample where the fit put them, every other by its nearest neighbours in the sample, which
 * are found by comparing it with all. The same star goes to the same place, whatever the number of threads and whatever
 * else is placed. For one caller at a time.
 */
final class Placing {

    /** Stars that a thread places together: few enough for their vectors to stay in the second-level cache. */
    private static final int TOGETHER = 256;

    private final Sample sample;
    private final Graph graph;
    private final MapProgress progress;
    private final ReentrantLock telling = new ReentrantLock();

    Placing(Sample sample, MapProgress progress) {
        this.sample = sample;
        this.progress = progress;
        try {
            this.graph = Graph.unlinked(sample.source());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The places of stars, by number.
     *
     * @throws UncheckedIOException where their vectors cannot be read
     */
    Places place(int size, SharedVectors vectors, int threads) {
        Places places = Places.of(size);
        try (Crew<Tool> crew = new Crew<>(threads, () -> new Tool(vectors))) {
            crew.each(0, Math.ceilDiv(size, TOGETHER), (tool, block) -> {
                int from = block * TOGETHER;
                int to = Math.min(size, from + TOGETHER);
                tool.place(from, to, places);
                tell(to - from);
            });
        }
        return places;
    }

    private void tell(int more) {
        telling.lock();
        try {
            progress.placed(more);
        } finally {
            telling.unlock();
        }
    }

    /** What a thread places with. */
    private final class Tool {

        private final VectorSource source;
        private final BatchScan scan = new BatchScan(graph);
        private final Spot spot = new Spot(sample.places());
        private final int count = Math.min(Spot.NEIGHBOURS, sample.size());
        private final float[][] queries = new float[TOGETHER][sample.vectors()[0].length];
        private final Best[] best = new Best[TOGETHER];
        private final Nearest.Wanted[] wanted = new Nearest.Wanted[TOGETHER];
        private final int[] neighbours = new int[Spot.NEIGHBOURS];
        private final double[] similarities = new double[Spot.NEIGHBOURS];

        Tool(SharedVectors vectors) {
            try {
                source = vectors.forThread();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Arrays.setAll(best, i -> new Best(count));
            Arrays.fill(wanted, Nearest.Wanted.ANY);
        }

        void place(int from, int to, Places places) {
            read(from, to);
            scan.scan(to - from == TOGETHER ? queries : Arrays.copyOf(queries, to - from), wanted, best);
            for (int star = from; star < to; star++) {
                float[] vector = queries[star - from];
                best[star - from].drain(neighbours, similarities);
                if (Arrays.equals(vector, sample.vectors()[neighbours[0]])) {
                    spot.at(neighbours[0]);
                } else {
                    spot.among(neighbours, similarities, count, vector);
                }
                places.x[star] = (float) spot.x();
                places.y[star] = (float) spot.y();
            }
        }

        private void read(int from, int to) {
            try {
                for (int star = from; star < to; star++) {
                    source.vector(star, queries[star - from], 0);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
