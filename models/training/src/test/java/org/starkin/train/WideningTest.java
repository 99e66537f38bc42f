package org.starkin.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WideningTest {

    private static final int STARS = 99;
    private static final int DRAWS = 400;

    /** What holds for the widened interval by its theory: a star more lies within as often as was asked for, on average. */
    @Test
    void oneStarMoreLiesWithinAsOftenAsAskedFor() {
        SplittableRandom random = new SplittableRandom(4);
        double within = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] outside = random.doubles(STARS).toArray();
            within += Widening.quantile(outside, STARS) / DRAWS;
        }

        assertThat(within).isBetween(0.89, 0.92);
    }

    @Test
    void theFewerStarsTheWider() {
        double[] outside = new SplittableRandom(4).doubles(60).toArray();
        double largest = Arrays.stream(outside).max().orElseThrow();

        assertThat(Widening.quantile(outside, 10)).isGreaterThan(Widening.quantile(outside, 1000));
        assertThat(Widening.quantile(outside, 5)).isEqualTo(largest);
    }
}
