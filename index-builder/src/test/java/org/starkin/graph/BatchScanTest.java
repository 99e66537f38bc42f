package org.starkin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchScanTest {

    @ParameterizedTest
    @CsvSource({"1, 5, 1", "3, 1, 7", "31, 20, 8", "32, 128, 9", "33, 17, 40", "700, 128, 21", "1300, 3, 100"})
    void findsWhatScansOfOneQueryEachFind(int size, int dimension, int queries) throws IOException {
        Graph graph = Graph.of(new MadeUpLinks(size, dimension, size < 20 ? 0 : 2, size));
        Random random = new Random(queries);
        float[][] asked = IntStream.range(0, queries)
                .mapToObj(i -> MadeUpLinks.unit(dimension, random))
                .toArray(float[][]::new);
        Nearest.Wanted[] wanted =
                IntStream.range(0, queries).mapToObj(i -> wanted(i, size)).toArray(Nearest.Wanted[]::new);
        Best[] best =
                IntStream.range(0, queries).mapToObj(i -> new Best(1 + i % 13)).toArray(Best[]::new);

        new BatchScan(graph).scan(asked, wanted, best);

        Nearest nearest = new Nearest(graph);
        for (int i = 0; i < queries; i++) {
            Best alone = new Best(1 + i % 13);
            nearest.scan(asked[i], wanted[i], alone);
            assertSame(best[i], alone);
        }
    }

    /** All; without one; without every fifth; of some similarity; every third. */
    private static Nearest.Wanted wanted(int query, int size) {
        long[] third = new long[size / Long.SIZE + 1];
        IntStream.iterate(0, i -> i < size, i -> i + 3).forEach(i -> third[i / Long.SIZE] |= 1L << i);
        return switch (query % 5) {
            case 0 -> Nearest.Wanted.ANY;
            case 1 -> new Nearest.Wanted(-1, LeftOut.of(query % size), Accepted.ALL);
            case 2 ->
                new Nearest.Wanted(
                        -1,
                        LeftOut.of(
                                IntStream.range(0, size).filter(i -> i % 5 == 0).toArray()),
                        Accepted.ALL);
            case 3 -> new Nearest.Wanted(0.1, LeftOut.NOBODY, Accepted.ALL);
            default -> new Nearest.Wanted(-1, LeftOut.NOBODY, Accepted.of(third));
        };
    }

    private static void assertSame(Best one, Best other) {
        assertThat(one.size()).isEqualTo(other.size());
        int[][] numbers = {new int[one.size()], new int[one.size()]};
        double[][] similarities = {new double[one.size()], new double[one.size()]};
        one.drain(numbers[0], similarities[0]);
        other.drain(numbers[1], similarities[1]);
        assertThat(numbers[0]).isEqualTo(numbers[1]);
        assertThat(similarities[0]).isEqualTo(similarities[1]);
        assertThat(Arrays.stream(similarities[0]).allMatch(Double::isFinite)).isTrue();
    }
}
