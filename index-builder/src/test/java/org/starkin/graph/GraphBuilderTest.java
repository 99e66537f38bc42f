package org.starkin.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphBuilderTest {

    private static final int DIMENSION = 24;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void anyNumberOfThreadsMakesTheSameLinks(int threads) throws IOException {
        MadeUpLinks vectors = new MadeUpLinks(6_000, DIMENSION, 0, 1);

        Links alone = GraphBuilder.build(vectors, plan(1));
        Links together = GraphBuilder.build(vectors, plan(threads));

        assertThat(linksOf(together)).isEqualTo(linksOf(alone));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 17, 1_024, 1_025, 5_000})
    void linksEveryNodeToNodesOfItsLevelAndNeverTwiceOrToItself(int size) throws IOException {
        Links links = GraphBuilder.build(new MadeUpLinks(size, DIMENSION, 0, 2), plan(2));

        assertThat(links.size()).isEqualTo(size);
        int[] found = new int[links.mostLinks()];
        for (int level = 0; level < links.levels(); level++) {
            int[] nodes = links.nodesOn(level);
            TreeSet<Integer> onLevel = new TreeSet<>(IntStream.of(nodes).boxed().toList());
            assertThat(onLevel).hasSize(nodes.length).contains(links.entry());
            for (int node : nodes) {
                int count = links.links(level, node, found);
                List<Integer> linked =
                        IntStream.range(0, count).mapToObj(i -> found[i]).toList();
                assertThat(linked).doesNotHaveDuplicates().doesNotContain(node);
                assertThat(onLevel).containsAll(linked);
                assertThat(linked.size()).isBetween(nodes.length == 1 ? 0 : 1, level == 0 ? 32 : 16);
            }
        }
        assertThat(links.nodesOn(0)).hasSize(size);
    }

    @Test
    void aWalkOfTheGraphFindsNearlyAllOfTheNearest() throws IOException {
        MadeUpLinks vectors = new MadeUpLinks(20_000, DIMENSION, 0, 3);
        Nearest nearest = new Nearest(Graph.of(GraphBuilder.build(vectors, plan(2))));
        Random random = new Random(4);
        int found = 0;
        for (int i = 0; i < 50; i++) {
            float[] query = MadeUpLinks.unit(DIMENSION, random);
            Best best = new Best(10);
            nearest.walk(query, 100, Nearest.Wanted.ANY, best);
            int[] numbers = new int[best.size()];
            best.drain(numbers, new double[numbers.length]);
            int[] truth = vectors.nearest(query, 10, Accepted.ALL);
            found += (int) IntStream.of(numbers)
                    .filter(number -> IntStream.of(truth).anyMatch(each -> each == number))
                    .count();
        }
        assertThat(found).isGreaterThan(470);
    }

    @Test
    void manyEqualVectorsAreReachedAllTheSame() throws IOException {
        float[] same = MadeUpLinks.unit(DIMENSION, new Random(1));
        MadeUpLinks vectors = new MadeUpLinks(3_000, DIMENSION, 0, 5);
        IntStream.range(0, 2_900).forEach(i -> vectors.vectors[i] = same);
        Nearest nearest = new Nearest(Graph.of(GraphBuilder.build(vectors, plan(2))));
        Best best = new Best(3_000);

        nearest.walk(same, 3_000, Nearest.Wanted.ANY, best);

        assertThat(best.size()).isGreaterThan(2_900);
    }

    /** Each has more equals than links, and than the candidates of the walk. */
    @ParameterizedTest
    @ValueSource(ints = {40, 150, 1_000})
    void groupsOfEqualVectorsKeepNoWalkFromTheNearest(int equal) throws IOException {
        MadeUpLinks vectors = new MadeUpLinks(6_000, DIMENSION, 0, 8);
        int groups = 3_000 / equal;
        for (int i = groups; i < 3_000; i++) {
            vectors.vectors[i] = vectors.vectors[i % groups];
        }
        Nearest nearest = new Nearest(Graph.of(GraphBuilder.build(vectors, plan(2))));
        int right = 0;
        for (int i = 0; i < 400; i++) {
            float[] query = vectors.vectors[i % 2 == 0 ? i : 5_999 - i];
            Best walked = new Best(10);
            Best scanned = new Best(10);
            nearest.walk(query, 48, Nearest.Wanted.ANY, walked);
            nearest.scan(query, Nearest.Wanted.ANY, scanned);
            right += walked.threshold() == scanned.threshold() ? 1 : 0;
        }
        assertThat(right).isGreaterThan(390);
    }

    @Test
    void allEqualVectorsAreReachedFromAnyOfThem() throws IOException {
        MadeUpLinks vectors = new MadeUpLinks(6_000, DIMENSION, 0, 8);
        for (int i = 10; i < 5_000; i++) {
            vectors.vectors[i] = vectors.vectors[i % 10];
        }
        Nearest nearest = new Nearest(Graph.of(GraphBuilder.build(vectors, plan(2))));
        for (int group = 0; group < 10; group++) {
            Best best = new Best(500);

            nearest.walk(vectors.vectors[group], 600, Nearest.Wanted.ANY, best);

            assertThat(best.threshold()).isGreaterThan(0.999_999);
        }
    }

    private static GraphBuilder.Plan plan(int threads) {
        return new GraphBuilder.Plan(16, 100, 9, threads);
    }

    private static List<List<Integer>> linksOf(Links links) throws IOException {
        List<List<Integer>> all = new ArrayList<>();
        int[] found = new int[links.mostLinks()];
        for (int level = 0; level < links.levels(); level++) {
            for (int node : links.nodesOn(level)) {
                int count = links.links(level, node, found);
                all.add(IntStream.range(0, count).mapToObj(i -> found[i]).toList());
            }
        }
        return all;
    }
}
