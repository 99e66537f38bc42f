package org.starkin.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.starkin.graph.Accepted;
import org.starkin.graph.BatchScan;
import org.starkin.graph.Best;
import org.starkin.graph.Graph;
import org.starkin.graph.LeftOut;
import org.starkin.graph.Nearest;
import org.starkin.graph.VectorSource;
import org.starkin.index.StarId;

/** Exact search by brute force. */
final class Neighbours {

    private static final int INT_BITS = 32;
    private static final int QUERIES_TOGETHER = 512;

    private Neighbours() {}

    /** The numbers of all gallery stars but {@code self}, most similar first, ties by id. */
    static int[] ranked(float[] query, StarId self, Sample gallery) {
        Vectors vectors = gallery.vectors();
        long[] keys = new long[gallery.size()];
        int count = 0;
        for (int j = 0; j < keys.length; j++) {
            if (!gallery.ids().get(j).equals(self)) {
                keys[count++] = key(vectors.similarity(j, query), j);
            }
        }
        Arrays.sort(keys, 0, count);
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = (int) keys[i];
        }
        return order;
    }

    /**
     * For each query the mean similarity of the {@code nearest} most similar gallery stars but itself; of all where there are
     * fewer, 0 where there is none.
     */
    static double[] meanSimilarities(Sample queries, Sample gallery, int nearest) {
        double[] means = new double[queries.size()];
        if (gallery.size() == 0) {
            return means;
        }
        Graph graph = graph(gallery.vectors());
        Map<StarId, Integer> numbers = new HashMap<>();
        IntStream.range(0, gallery.size())
                .forEach(number -> numbers.put(gallery.ids().get(number), number));
        int chunks = Math.ceilDiv(means.length, QUERIES_TOGETHER);
        IntStream.range(0, chunks).parallel().forEach(chunk -> {
            int from = chunk * QUERIES_TOGETHER;
            int to = Math.min(means.length, from + QUERIES_TOGETHER);
            float[][] asked =
                    IntStream.range(from, to).mapToObj(queries.vectors()::row).toArray(float[][]::new);
            Nearest.Wanted[] others = IntStream.range(from, to)
                    .mapToObj(i -> new Nearest.Wanted(
                            -1,
                            Optional.ofNullable(numbers.get(queries.ids().get(i)))
                                    .map(LeftOut::of)
                                    .orElse(LeftOut.NOBODY),
                            Accepted.ALL))
                    .toArray(Nearest.Wanted[]::new);
            Best[] best =
                    Stream.generate(() -> new Best(nearest)).limit(to - from).toArray(Best[]::new);
            new BatchScan(graph).scan(asked, others, best);
            for (int i = from; i < to; i++) {
                means[i] = mean(best[i - from]);
            }
        });
        return means;
    }

    private static double mean(Best best) {
        double[] similarities = new double[best.size()];
        best.drain(new int[best.size()], similarities);
        return Arrays.stream(similarities).average().orElse(0);
    }

    private static Graph graph(Vectors vectors) {
        try {
            return Graph.unlinked(new VectorSource() {
                @Override
                public int size() {
                    return vectors.size();
                }

                @Override
                public int dimension() {
                    return vectors.dimension();
                }

                @Override
                public void vector(int number, float[] into, int at) {
                    System.arraycopy(vectors.row(number), 0, into, at, vectors.dimension());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("vectors in memory cannot fail to be read", e);
        }
    }

    /** Ascending keys are descending similarities, then ascending numbers. */
    private static long key(float similarity, int number) {
        int bits = Float.floatToIntBits(0f - similarity);
        int ordered = bits ^ ((bits >> (INT_BITS - 1)) & Integer.MAX_VALUE);
        return ((long) ordered << INT_BITS) | number;
    }
}
