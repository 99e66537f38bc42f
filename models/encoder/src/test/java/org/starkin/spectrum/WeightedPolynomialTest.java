package org.starkin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedPolynomialTest {

    @Test
    void findsAPolynomialAgainAndIgnoresWhatHasNoWeight() {
        Random random = new Random(1);
        double[] at = random.doubles(40, -1, 1).toArray();
        double[] values = Arrays.stream(at).map(WeightedPolynomialTest::quintic).toArray();
        double[] weights = random.doubles(40, 0.1, 3).toArray();
        values[7] = 1e6;
        weights[7] = 0;

        WeightedPolynomial fit = WeightedPolynomial.fit(at, values, weights, 5);

        for (double x = -1; x <= 1; x += 0.05) {
            assertThat(fit.at(x)).isCloseTo(quintic(x), within(1e-9));
        }
    }

    private static double quintic(double x) {
        return 1 + x * (2 - x * (3 + x * (0.5 - x * (4 + 2 * x))));
    }

    /** No polynomial near the fitted one has a lesser sum of squares. */
    @Test
    void isTheBestOfItsDegree() {
        Random random = new Random(2);
        double[] at = random.doubles(30, -1, 1).toArray();
        double[] values = random.doubles(30, -1, 1).toArray();
        double[] weights = random.doubles(30, 0, 2).toArray();
        WeightedPolynomial fit = WeightedPolynomial.fit(at, values, weights, 3);
        double best = squares(at, values, weights, fit, 0, 0);

        for (int power = 0; power <= 3; power++) {
            for (double change : new double[] {-1e-3, 1e-3}) {
                assertThat(squares(at, values, weights, fit, power, change)).isGreaterThan(best);
            }
        }
    }

    private static double squares(
            double[] at, double[] values, double[] weights, WeightedPolynomial fit, int power, double change) {
        double sum = 0;
        for (int i = 0; i < at.length; i++) {
            double residual = values[i] - fit.at(at[i]) - change * Math.pow(at[i], power);
            sum += weights[i] * residual * residual;
        }
        return sum;
    }

    @Test
    void isOfALowerDegreeWhereThereAreFewPoints() {
        WeightedPolynomial fit =
                WeightedPolynomial.fit(new double[] {0, 1, 2}, new double[] {5, 7, 0}, new double[] {1, 1, 0}, 5);

        assertThat(fit.at(0)).isCloseTo(5, within(1e-9));
        assertThat(fit.at(1)).isCloseTo(7, within(1e-9));
    }
}
