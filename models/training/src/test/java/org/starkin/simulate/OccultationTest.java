package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OccultationTest {

    private static final int GRID = 1500;

    @ParameterizedTest
    @CsvSource({"0.5, 1.0, 0.6", "0.1, 1.0, 0.3", "1.2, 1.0, 0.5", "0.9, 0.4, 0.7", "0.2, 0.5, 0.9", "0.0, 1.0, 0.25"})
    void hidesWhatASumOverFineSquaresHides(double separation, double radius, double front) {
        double expected = hiddenBySquares(separation, radius, front);

        double hidden = Occultation.hiddenShare(separation, radius, front);

        assertThat(hidden).isCloseTo(expected, within(0.004));
    }

    private static double hiddenBySquares(double separation, double radius, double front) {
        double hidden = 0;
        double whole = 0;
        for (int i = 0; i < GRID; i++) {
            for (int j = 0; j < GRID; j++) {
                double x = radius * (2 * (i + 0.5) / GRID - 1);
                double y = radius * (2 * (j + 0.5) / GRID - 1);
                double share = Math.hypot(x, y) / radius;
                if (share < 1) {
                    double intensity = 1 - 0.6 * (1 - Math.sqrt(1 - share * share));
                    whole += intensity;
                    hidden += Math.hypot(x - separation, y) < front ? intensity : 0;
                }
            }
        }
        return hidden / whole;
    }

    @Test
    void hidesNothingFromOutsideAndAllFromWithin() {
        assertThat(Occultation.hiddenShare(1.5, 1.0, 0.5)).isZero();
        assertThat(Occultation.hiddenShare(0.3, 0.5, 0.9)).isCloseTo(1, within(1e-12));
    }
}
