package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CropsTest {

    @ParameterizedTest
    @ValueSource(ints = {Crops.FEWEST_POINTS, 21, 50, 96, 97, 400, 4096})
    void givesTwoStretchesInOrderThatOverlapInPart(int size) {
        int[] points = IntStream.range(0, size).map(i -> 3 * i).toArray();
        SplittableRandom random = new SplittableRandom(size);
        int unlike = 0;
        for (int i = 0; i < 200; i++) {
            List<int[]> crops = Crops.of(points, random);

            int[] one = crops.getFirst();
            int[] other = crops.getLast();
            for (int[] crop : crops) {
                assertThat(crop).hasSizeBetween(10, Crops.MOST_POINTS);
                assertThat(IntStream.range(1, crop.length)).allMatch(at -> crop[at] > crop[at - 1]);
                assertThat(Arrays.stream(crop)).allMatch(point -> Arrays.binarySearch(points, point) >= 0);
            }
            if (size <= Crops.MOST_POINTS) {
                assertThat(one[0]).isLessThanOrEqualTo(other[0]);
                assertThat(one[one.length - 1]).isLessThanOrEqualTo(other[other.length - 1]);
                assertThat(Arrays.stream(one).filter(point -> Arrays.binarySearch(other, point) >= 0))
                        .hasSizeGreaterThanOrEqualTo(10);
            }
            unlike += Arrays.equals(one, other) ? 0 : 1;
        }
        assertThat(unlike).as("pairs of unlike stretches of 200").isGreaterThan(150);
    }
}
