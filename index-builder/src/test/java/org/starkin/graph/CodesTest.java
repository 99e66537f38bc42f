package org.starkin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 16, 17, 100, 128, 129, 1024})
    void noScoreIsFurtherFromTheDotProductThanTheyPromise(int dimension) throws IOException {
        Random random = new Random(dimension);
        float[][] rows = units(200, dimension, random);
        Codes codes = codes(rows);
        double square = 0;

        for (int i = 0; i < 50; i++) {
            float[] query = MadeUpLinks.unit(dimension, random);
            double[] scores = scores(codes, query);
            for (int row = 0; row < rows.length; row++) {
                double off = scores[row] - MadeUpLinks.dot(query, rows[row]);
                assertThat(Math.abs(off)).isLessThanOrEqualTo(codes.most());
                square += off * off / rows.length / 50;
            }
        }

        assertThat(codes.most()).isLessThan(0.02);
        if (dimension >= 16) {
            assertThat(Math.sqrt(square)).isCloseTo(codes.typical(), within(0.3 * codes.typical()));
        }
    }

    @Test
    void aDimensionThatNeverChangesIsKeptAsItIs() throws IOException {
        float[][] rows = {{0.6f, 0.8f, 0}, {0.6f, -0.8f, 0}, {0.6f, 0, 0.8f}};
        Codes codes = codes(rows);

        double[] scores = scores(codes, new float[] {1, 0, 0});

        assertThat(scores).containsExactly(new double[] {0.6, 0.6, 0.6}, within(1e-7));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-7, 3e-7, 1e-6, 3e-6, 1e-5, 2e-5, 1e-4, 1e-3})
    void noScoreIsFurtherOffWhereADimensionSpansFewOfTheNumbersThatThereAre(double spread) throws IOException {
        Random random = new Random(1);
        float[][] rows = IntStream.range(0, 2_000)
                .mapToObj(i -> new float[] {(float) (0.9 + spread * random.nextDouble()), 0.3f, 0.3f})
                .toArray(float[][]::new);
        Codes codes = codes(rows);
        float[] query = {1, 0, 0};

        double[] scores = scores(codes, query);

        for (int row = 0; row < rows.length; row++) {
            assertThat(Math.abs(scores[row] - MadeUpLinks.dot(query, rows[row])))
                    .isLessThanOrEqualTo(codes.most());
        }
    }

    @Test
    void aWalkGoesByCodesWhereTheyTellNeighboursApartAndByVectorsWhereTheyDoNot() throws IOException {
        MadeUpLinks spread = new MadeUpLinks(800, 20, 2, 1);
        MadeUpLinks crowded = crowd();

        Graph ofSpread = Graph.of(spread);
        Graph ofCrowded = Graph.of(crowded);

        assertThat(ofSpread.walked).isInstanceOf(Codes.class);
        assertThat(ofCrowded.walked).isInstanceOf(Vectors.class);
    }

    @Test
    void aScanByCodesOfACrowdGivesTheNearestInTheirOrder() throws IOException {
        MadeUpLinks crowded = crowd();
        Nearest nearest = new Nearest(Graph.of(crowded));

        assertThat(nearest.graph().scanned).isInstanceOf(Codes.class);
        for (int number = 0; number < 20; number++) {
            Best best = new Best(25);
            nearest.scan(crowded.vectors[number], Nearest.Wanted.ANY, best);
            int[] numbers = new int[25];
            best.drain(numbers, new double[25]);
            assertThat(numbers).containsExactly(crowded.nearest(crowded.vectors[number], 25, Accepted.ALL));
        }
    }

    /** Nearly all of them within an angle that the steps of codes do not resolve, for a few lie all about. */
    static MadeUpLinks crowd() {
        MadeUpLinks links = new MadeUpLinks(800, 20, 2, 1);
        for (int number = 0; number < 800; number++) {
            float[] vector = links.vectors[number];
            for (int i = 0; i < vector.length && number % 50 != 0; i++) {
                vector[i] *= 0.001f;
            }
            vector[0] += number % 50 == 0 ? 0 : 1;
            double norm = Math.sqrt(MadeUpLinks.dot(vector, vector));
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= (float) norm;
            }
        }
        return links;
    }

    private static float[][] units(int count, int dimension, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> MadeUpLinks.unit(dimension, random))
                .toArray(float[][]::new);
    }

    private static double[] scores(Rows rows, float[] query) {
        float[] ready = new float[rows.stride];
        float more = rows.ready(query, ready);
        float[] scores = new float[rows.size + 4];
        int[] all = IntStream.range(0, rows.size + 4).toArray();
        rows.score(ready, 0, all, rows.size, scores, Rows.quads());
        return IntStream.range(0, rows.size).mapToDouble(i -> scores[i] + more).toArray();
    }

    private static Codes codes(float[][] rows) throws IOException {
        Vectors vectors = vectors(rows);
        return Codes.of(() -> vectors, Linkage.none(rows.length), rows[0].length);
    }

    private static Vectors vectors(float[][] rows) {
        Vectors vectors = new Vectors(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, vectors.values, vectors.at(i), rows[i].length);
        }
        return vectors;
    }
}
