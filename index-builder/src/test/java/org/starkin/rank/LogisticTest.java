package org.starkin.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LogisticTest {

    private static final int ROWS = 4000;
    private static final double[] TRUTH = {1.5, -2, 0.5, 0.7};

    private final SplittableRandom random = new SplittableRandom(11);
    private final float[][] rows = new float[ROWS][3];
    private final boolean[] isPositive = new boolean[ROWS];
    private final double[] weights = new double[ROWS];

    LogisticTest() {
        for (int i = 0; i < ROWS; i++) {
            double predictor = TRUTH[3];
            for (int j = 0; j < 3; j++) {
                rows[i][j] = (float) random.nextGaussian();
                predictor += TRUTH[j] * rows[i][j];
            }
            isPositive[i] = random.nextDouble() < Logistic.probability(predictor);
            weights[i] = random.nextDouble(0.5, 2);
        }
    }

    @Test
    void findsTheCoefficientsOfWhichTheRowsWereDrawn() {
        double[] fitted = Logistic.fit(rows, isPositive, weights, 1e-6);

        for (int j = 0; j < TRUTH.length; j++) {
            assertThat(fitted[j]).isCloseTo(TRUTH[j], within(0.25));
        }
    }

    @Test
    void endsWhereNothingNearHasALowerLoss() {
        double penalty = 50;
        double[] fitted = Logistic.fit(rows, isPositive, weights, penalty);
        double least = loss(fitted, penalty);

        for (int j = 0; j < fitted.length; j++) {
            for (double step : new double[] {-0.01, 0.01}) {
                double[] moved = fitted.clone();
                moved[j] += step;
                assertThat(loss(moved, penalty)).isGreaterThan(least);
            }
        }
    }

    private double loss(double[] beta, double penalty) {
        double loss = 0;
        for (int i = 0; i < ROWS; i++) {
            double predictor = beta[3];
            for (int j = 0; j < 3; j++) {
                predictor += beta[j] * rows[i][j];
            }
            loss -= weights[i] * Math.log(Logistic.probability(isPositive[i] ? predictor : -predictor));
        }
        return loss + penalty / 2 * (beta[0] * beta[0] + beta[1] * beta[1] + beta[2] * beta[2]);
    }

    @Test
    void staysFiniteWhereTheClassesAreApart() {
        float[][] apart = {{1}, {2}, {-1}, {-2}};

        double[] fitted =
                Logistic.fit(apart, new boolean[] {true, true, false, false}, new double[] {1, 1, 1, 1}, 0.01);

        assertThat(Arrays.stream(fitted).allMatch(Double::isFinite)).isTrue();
        assertThat(fitted[0]).isPositive();
    }
}
