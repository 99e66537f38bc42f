package org.starkin.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void theNearestAreThoseThatSortingFinds() {
        SplittableRandom random = new SplittableRandom(1);
        float[][] gallery = rows(300, random);
        float[][] queries = rows(20, random);

        int[][] nearest = Nearest.of(queries, gallery, 7);

        for (int i = 0; i < queries.length; i++) {
            float[] query = queries[i];
            int[] sorted = IntStream.range(0, gallery.length)
                    .boxed()
                    .sorted(Comparator.comparingDouble(place -> -Rows.product(query, gallery[place])))
                    .limit(7)
                    .mapToInt(Integer::intValue)
                    .toArray();
            assertThat(nearest[i]).containsExactly(sorted);
        }
    }

    private static float[][] rows(int count, SplittableRandom random) {
        float[][] rows = new float[count][16];
        for (float[] row : rows) {
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return Rows.unit(rows);
    }
}
