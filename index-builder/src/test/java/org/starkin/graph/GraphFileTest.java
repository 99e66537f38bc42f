package org.starkin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A graph that is written to a file and read back, against the one that was written. */
class GraphFileTest {

    private static final int DIMENSION = 20;
    private static final byte[] MARK = new byte[16];

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("graph.bin");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 17, 900})
    void answersAsTheOneThatWasWritten(int size) throws IOException {
        MadeUpLinks links = new MadeUpLinks(size, DIMENSION, 3, size);
        assertSameAnswers(links);
    }

    @Test
    void answersAsTheOneThatWasWrittenWhereItIsMoreThanOneChunk() throws IOException {
        MadeUpLinks vectors = new MadeUpLinks(Chunk.ROWS + 500, DIMENSION, 0, 1);

        assertSameAnswers(GraphBuilder.build(vectors, new GraphBuilder.Plan(8, 30, 1, 2)));
    }

    @Test
    void answersAsTheOneThatWasWrittenWhereItIsWalkedByVectors() throws IOException {
        MadeUpLinks crowded = CodesTest.crowd();
        assertThat(Graph.of(crowded).walked).isInstanceOf(Vectors.class);

        assertSameAnswers(crowded);
    }

    private void assertSameAnswers(Links links) throws IOException {
        Graph written = Graph.of(links);
        GraphFile.write(written, file, MARK);

        GraphFile opened = GraphFile.open(file);
        Graph read = opened.graph(links);

        assertThat(opened.isOf(MARK, links.size(), links.dimension())).isTrue();
        assertThat(read.walked).hasSameClassAs(written.walked);
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            float[] query = MadeUpLinks.unit(DIMENSION, random);
            assertThat(walked(read, query)).isEqualTo(walked(written, query));
            assertThat(scanned(read, query)).isEqualTo(scanned(written, query));
        }
    }

    private static String walked(Graph graph, float[] query) {
        Best best = new Best(10);
        Nearest.Walked walked = new Nearest(graph).walk(query, 30, Nearest.Wanted.ANY, best);
        return walked + " " + drained(best);
    }

    private static String scanned(Graph graph, float[] query) {
        Best best = new Best(10);
        new Nearest(graph).scan(query, Nearest.Wanted.ANY, best);
        return drained(best);
    }

    private static String drained(Best best) {
        int[] numbers = new int[best.size()];
        double[] similarities = new double[numbers.length];
        best.drain(numbers, similarities);
        return Arrays.toString(numbers) + Arrays.toString(similarities);
    }

    @Test
    void isOfNothingElse() throws IOException {
        MadeUpLinks links = new MadeUpLinks(50, DIMENSION, 2, 1);
        GraphFile.write(Graph.of(links), file, MARK);
        GraphFile opened = GraphFile.open(file);
        byte[] other = MARK.clone();
        other[15] = 1;

        assertThat(opened.isOf(other, 50, DIMENSION)).isFalse();
        assertThat(opened.isOf(MARK, 51, DIMENSION)).isFalse();
        assertThat(opened.isOf(MARK, 50, DIMENSION + 1)).isFalse();
    }

    @Test
    void isNotWrittenOverAnother() throws IOException {
        Graph graph = Graph.of(new MadeUpLinks(50, DIMENSION, 2, 1));
        GraphFile.write(graph, file, MARK);

        assertThatThrownBy(() -> GraphFile.write(graph, file, MARK)).isInstanceOf(IOException.class);
    }

    @Test
    void isRefusedWhereverABitOfItIsFlipped() throws IOException {
        MadeUpLinks links = new MadeUpLinks(60, DIMENSION, 2, 1);
        GraphFile.write(Graph.of(links), file, MARK);
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            byte[] flipped = whole.clone();
            flipped[i < 500 ? i : random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);

            assertThatThrownBy(() -> GraphFile.open(file).graph(links)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void isRefusedWhereverItEnds() throws IOException {
        MadeUpLinks links = new MadeUpLinks(60, DIMENSION, 2, 1);
        GraphFile.write(Graph.of(links), file, MARK);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> GraphFile.open(file)).isInstanceOf(IOException.class);
        }
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));
        assertThatThrownBy(() -> GraphFile.open(file))
                .hasMessageContaining((whole.length + 1) + " bytes")
                .hasMessageContaining("says " + whole.length);
    }
}
