package org.starkin.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StarReliabilityTest {

    private static final double SAID = 0.45;
    private static final int STARS = 400;

    /** Half of the width of an interval of 95 % of so many independent stars. */
    private static final double HALF_WIDTH = 1.96 * Math.sqrt(SAID * (1 - SAID) / STARS);

    @Test
    void asManyAnswersOfAStarAsOneLikesTellNoMoreThanOne() {
        StarReliability.Bin once = bin(1);
        StarReliability.Bin often = bin(50);

        assertThat(often.candidates()).isEqualTo(50 * once.candidates());
        assertThat(often.stars()).isEqualTo(STARS);
        assertThat(often.low()).isEqualTo(once.low(), within(1e-9));
        assertThat(often.high()).isEqualTo(once.high(), within(1e-9));
    }

    @Test
    void theIntervalIsAsWideAsTheStarsAreFew() {
        StarReliability.Bin bin = bin(1);

        assertThat(bin.from()).isEqualTo(0.4, within(1e-12));
        assertThat(bin.meanP()).isEqualTo(SAID, within(1e-12));
        assertThat(bin.miss()).isEqualTo(bin.observed() - SAID, within(1e-12));
        assertThat((bin.high() - bin.low()) / 2).isEqualTo(HALF_WIDTH, within(0.15 * HALF_WIDTH));
        assertThat(bin.observed()).isBetween(bin.low(), bin.high());
    }

    @Test
    void neighboursAreJoinedUntilThereAreEnoughCandidates() {
        StarReliability reliability = new StarReliability();
        int[] candidates = {50, 10, 30, 0, 5, 60, 1, 2, 3, 4};
        for (int tenth = 0; tenth < candidates.length; tenth++) {
            for (int i = 0; i < candidates[tenth]; i++) {
                reliability.add("star " + i, tenth / 10.0 + 0.05, i % 2 == 0);
            }
        }

        assertThat(reliability.bins(40))
                .extracting(StarReliability.Bin::from, StarReliability.Bin::to, StarReliability.Bin::candidates)
                .containsExactly(tuple(0.0, 0.1, 50L), tuple(0.1, 0.3, 40L), tuple(0.4, 1.0, 75L));
        assertThat(reliability.bins(1))
                .extracting(StarReliability.Bin::candidates)
                .containsExactly(50L, 10L, 30L, 5L, 60L, 1L, 2L, 3L, 4L);
        assertThat(reliability.bins(1_000))
                .extracting(StarReliability.Bin::candidates)
                .containsExactly(165L);
    }

    private static StarReliability.Bin bin(int times) {
        SplittableRandom random = new SplittableRandom(3);
        StarReliability reliability = new StarReliability();
        for (int star = 0; star < STARS; star++) {
            boolean isIt = random.nextDouble() < SAID;
            for (int time = 0; time < times; time++) {
                reliability.add("star " + star, SAID, isIt);
            }
        }
        return reliability.bins(1).getFirst();
    }
}
