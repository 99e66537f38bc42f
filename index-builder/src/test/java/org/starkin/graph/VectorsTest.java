package org.starkin.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 15, 16, 17, 31, 64, 100, 128, 129, 1024})
    void scoresEveryRowOfAnyDimensionInAnyNumber(int dimension) {
        Random random = new Random(dimension);
        float[][] rows = IntStream.range(0, 20)
                .mapToObj(i -> MadeUpLinks.unit(dimension, random))
                .toArray(float[][]::new);
        Vectors vectors = vectors(rows);
        float[] query = MadeUpLinks.unit(dimension, random);

        for (int count = 0; count <= rows.length; count++) {
            int[] wanted = Arrays.copyOf(random.ints(count, 0, rows.length).toArray(), count + 3);
            float[] scores = score(vectors, query, wanted, count);
            for (int i = 0; i < count; i++) {
                assertThat((double) scores[i])
                        .isCloseTo(MadeUpLinks.dot(query, rows[wanted[i]]), within(dimension * 0x1p-23));
            }
        }
    }

    @Test
    void givesTheSameBitsWhereverARowStandsAndHoweverOftenItIsAsked() {
        Random random = new Random(1);
        float[][] rows = {MadeUpLinks.unit(100, random), MadeUpLinks.unit(100, random)};
        Vectors vectors = vectors(rows);
        float[] query = MadeUpLinks.unit(100, random);
        Set<Float> seen = new HashSet<>();

        for (int i = 0; i < 30_000; i++) {
            int[] wanted = {1, 0, 0, 1, 1, 0, 0, 0};
            float[] scores = score(vectors, query, wanted, 5);
            seen.add(scores[0]);
            seen.add(scores[3]);
            seen.add(scores[4]);
        }

        assertThat(seen).hasSize(1);
    }

    @Test
    void refusesMoreThanAnArrayHolds() {
        assertThat(Vectors.fit(16_000_000, 128)).isTrue();
        assertThat(Vectors.fit(17_000_000, 128)).isFalse();
        assertThatThrownBy(() -> new Vectors(17_000_000, 128)).hasMessageContaining("17000000 vectors of 128");
    }

    private static float[] score(Vectors vectors, float[] query, int[] rows, int count) {
        float[] scores = new float[count + 3];
        float[] quads = Rows.quads();
        float[] ready = new float[vectors.stride];
        vectors.ready(query, ready);
        vectors.score(ready, 0, rows, count, scores, quads);
        return scores;
    }

    private static Vectors vectors(float[][] rows) {
        Vectors vectors = new Vectors(rows.length, rows[0].length);
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, vectors.values, vectors.at(i), rows[i].length);
        }
        return vectors;
    }
}
