package org.starkin.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void theAreaIsTheShareOfPairsInTheRightOrder() {
        SplittableRandom random = new SplittableRandom(1);
        double[] scores = new double[80];
        boolean[] isRight = new boolean[80];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = random.nextInt(20);
            isRight[i] = random.nextInt(3) == 0;
        }
        double inOrder = 0;
        double pairs = 0;
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                if (isRight[i] && !isRight[j]) {
                    pairs++;
                    inOrder += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
                }
            }
        }

        assertThat(Ranking.auc(scores, isRight)).isEqualTo(inOrder / pairs, within(1e-12));
    }

    @Test
    void averagePrecisionLooksDownToEachRightOne() {
        double[] scores = {0.9, 0.8, 0.7, 0.6};
        boolean[] isRight = {true, false, true, false};

        assertThat(Ranking.averagePrecision(scores, isRight)).isEqualTo((1 + 2.0 / 3) / 2, within(1e-12));
        assertThat(Ranking.baseRate(isRight)).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void ranksThatAgreeCorrelateAndThoseOfNoRelationDoNot() {
        double[] one = new SplittableRandom(5).doubles(500).toArray();
        double[] curved = Arrays.stream(one).map(Math::exp).toArray();
        double[] back = Arrays.stream(one).map(value -> -value).toArray();
        double[] unrelated = new SplittableRandom(6).doubles(500).toArray();

        assertThat(Ranking.correlation(one, curved)).isEqualTo(1);
        assertThat(Ranking.correlation(one, back)).isEqualTo(-1);
        assertThat(Math.abs(Ranking.correlation(one, unrelated))).isLessThan(0.15);
    }
}
