package org.starkin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against comparing all, in double precision. */
class NearestTest {

    private static final int SIZE = 1_500;
    private static final int DIMENSION = 20;
    private static final Nearest.Wanted ANY = Nearest.Wanted.ANY;

    private static MadeUpLinks links;
    private static Nearest nearest;

    @BeforeAll
    static void layOut() throws IOException {
        links = new MadeUpLinks(SIZE, DIMENSION, 3, 7);
        nearest = new Nearest(Graph.of(links));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 64, 65, SIZE, 2 * SIZE})
    void aScanGivesTheNearestInTheirOrder(int limit) {
        float[] query = MadeUpLinks.unit(DIMENSION, new Random(limit));
        Best best = new Best(limit);

        long compared = nearest.scan(query, ANY, best);

        assertThat(numbers(best)).containsExactly(links.nearest(query, limit, Accepted.ALL));
        assertThat(compared).isEqualTo(SIZE);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 24, 100, 300})
    void aWalkGivesNearlyAllOfTheNearestAndMoreOfThemByMoreEffort(int effort) {
        Random random = new Random(3);
        int found = 0;
        for (int i = 0; i < 100; i++) {
            float[] query = MadeUpLinks.unit(DIMENSION, random);
            Best best = new Best(10);
            long compared = nearest.walk(query, effort, ANY, best).compared();
            int[] truth = links.nearest(query, 10, Accepted.ALL);
            found += (int) Arrays.stream(numbers(best))
                    .filter(number -> Arrays.stream(truth).anyMatch(each -> each == number))
                    .count();
            assertThat(compared).isBetween(1L, (long) SIZE + 200);
        }
        assertThat(found).isGreaterThan(effort >= 100 ? 985 : effort >= 24 ? 900 : 700);
    }

    @Test
    void aSearchAroundAVectorFindsItsNeighboursAndComparesFewer() {
        int found = 0;
        long around = 0;
        long fromTheEntry = 0;
        for (int number = 0; number < SIZE; number += 15) {
            float[] query = links.vectors[number];
            Best best = new Best(10);
            around += nearest.around(number, query, 24, ANY, best).compared();
            fromTheEntry += nearest.search(query, 24, ANY, new Best(10)).compared();
            int[] truth = links.nearest(query, 10, Accepted.ALL);
            found += (int) Arrays.stream(numbers(best))
                    .filter(each -> Arrays.stream(truth).anyMatch(right -> right == each))
                    .count();
        }
        assertThat(found).isGreaterThan(940);
        assertThat(around).isLessThan(fromTheEntry);
    }

    @Test
    void aWalkOfAllEffortReachesEveryNode() {
        float[] query = MadeUpLinks.unit(DIMENSION, new Random(5));
        Best best = new Best(SIZE);

        nearest.walk(query, SIZE, ANY, best);

        assertThat(numbers(best)).containsExactly(links.nearest(query, SIZE, Accepted.ALL));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.01, 0.3, 1})
    void onlyThoseAcceptedAreFoundByScanAndByWalk(double share) {
        Random random = new Random(11);
        Accepted accepted = accepted(share, random);
        float[] query = MadeUpLinks.unit(DIMENSION, random);
        Nearest.Wanted wanted = new Nearest.Wanted(-1, LeftOut.NOBODY, accepted);
        Best scanned = new Best(10);
        Best walked = new Best(10);

        long compared = nearest.scan(query, wanted, scanned);
        Nearest.Walked walk = nearest.walk(query, SIZE, wanted, walked);

        int[] truth = links.nearest(query, 10, accepted);
        assertThat(compared).isEqualTo(accepted.count(SIZE));
        assertThat(numbers(scanned)).containsExactly(truth);
        assertThat(numbers(walked)).containsExactly(truth);
        long counting = IntStream.of(links.nearest(query, SIZE, Accepted.ALL))
                .limit(accepted.isAll() ? SIZE : 2 * SIZE / 3)
                .filter(accepted::has)
                .count();
        assertThat((long) walk.accepted())
                .as("in the order of codes, which is nearly that of vectors")
                .isCloseTo(counting, within(5L));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.01, 0.3, 1})
    void aSearchGivesAsManyAsAreWantedWhereSoManyAreAccepted(double share) {
        Random random = new Random(19);
        Accepted accepted = accepted(share, random);
        for (int i = 0; i < 20; i++) {
            float[] query = MadeUpLinks.unit(DIMENSION, random);
            Best best = new Best(10);

            Nearest.Searched how = nearest.search(query, 40, new Nearest.Wanted(-1, LeftOut.NOBODY, accepted), best);

            int[] truth = links.nearest(query, 10, accepted);
            assertThat(how.exact()).isEqualTo(share < 0.9);
            assertThat(best.size()).isEqualTo(truth.length);
            if (how.exact()) {
                assertThat(numbers(best)).containsExactly(truth);
                assertThat(how.compared()).isEqualTo(accepted.count(SIZE));
            }
        }
    }

    @Test
    void leavesOutOneStarAndThoseBelowASimilarity() {
        float[] query = links.vectors[77];
        double[] similarities = IntStream.of(links.nearest(query, 6, Accepted.ALL))
                .mapToDouble(number -> MadeUpLinks.dot(query, links.vectors[number]))
                .toArray();
        Nearest.Wanted wanted =
                new Nearest.Wanted(0.5 * (similarities[3] + similarities[4]), LeftOut.of(77), Accepted.ALL);
        Best scanned = new Best(100);
        Best walked = new Best(100);

        nearest.scan(query, wanted, scanned);
        nearest.walk(query, 200, wanted, walked);

        assertThat(numbers(scanned)).hasSize(3).doesNotContain(77);
        assertThat(numbers(walked)).hasSize(3).doesNotContain(77);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.3, 0.9, 1})
    void leavesOutManyAndStillGivesAsManyAsAreWanted(double share) {
        Random random = new Random(23);
        Accepted accepted = accepted(share, random);
        int walked = 0;
        for (int i = 0; i < 20; i++) {
            float[] query = MadeUpLinks.unit(DIMENSION, random);
            int[] ranked = links.nearest(query, SIZE, accepted);
            int[] leftOut = IntStream.concat(
                            random.ints(4, 0, SIZE), Arrays.stream(ranked).limit(2L * i))
                    .toArray();
            int[] right = Arrays.stream(ranked)
                    .filter(number -> Arrays.stream(leftOut).noneMatch(out -> out == number))
                    .limit(10)
                    .toArray();
            Nearest.Wanted wanted = new Nearest.Wanted(-1, LeftOut.of(leftOut), accepted);
            Best scanned = new Best(10);
            Best reached = new Best(10);
            Best found = new Best(10);

            nearest.scan(query, wanted, scanned);
            nearest.walk(query, SIZE, wanted, reached);
            walked += nearest.search(query, 10, wanted, found).exact() ? 0 : 1;

            assertThat(numbers(scanned)).containsExactly(right);
            assertThat(numbers(reached)).containsExactly(right);
            assertThat(numbers(found)).hasSameSizeAs(right).doesNotContain(leftOut);
        }
        assertThat(walked).as("searches that walked").isBetween(share < 0.9 ? 0 : 1, share < 0.9 ? 0 : 19);
    }

    @Test
    void givesTheSameAnswersToManyThreads() throws Exception {
        Random random = new Random(13);
        float[][] queries = IntStream.range(0, 40)
                .mapToObj(i -> MadeUpLinks.unit(DIMENSION, random))
                .toArray(float[][]::new);
        Callable<List<List<Integer>>> task = () -> Arrays.stream(queries)
                .map(query -> {
                    Best best = new Best(10);
                    nearest.walk(query, 40, ANY, best);
                    return IntStream.of(numbers(best)).boxed().toList();
                })
                .toList();
        List<List<Integer>> alone = task.call();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<List<List<Integer>>>> running =
                    IntStream.range(0, 40).mapToObj(i -> threads.submit(task)).toList();
            for (Future<List<List<Integer>>> one : running) {
                assertThat(one.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void aGraphWithoutLinksCanBeScanned() throws IOException {
        MadeUpLinks few = new MadeUpLinks(3, DIMENSION, 0, 1);
        Nearest unlinked = new Nearest(Graph.of(few));
        Best best = new Best(10);

        unlinked.scan(few.vectors[1], ANY, best);

        assertThat(unlinked.graph().isLinked()).isFalse();
        assertThat(numbers(best)).hasSize(3).startsWith(1);
    }

    /** About that share of all. */
    private static Accepted accepted(double share, Random random) {
        BitSet bits = new BitSet(SIZE);
        IntStream.range(0, SIZE).filter(i -> random.nextDouble() < share).forEach(bits::set);
        Accepted accepted = Accepted.of(Arrays.copyOf(bits.toLongArray(), SIZE / 64 + 1));
        assertThat(accepted.count(SIZE)).isEqualTo(bits.cardinality());
        return accepted;
    }

    private static int[] numbers(Best best) {
        int[] numbers = new int[best.size()];
        best.drain(numbers, new double[best.size()]);
        return numbers;
    }
}
