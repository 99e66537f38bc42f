package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FourierCurveTest {

    private static final int STEPS = 1024;

    @Test
    void hasTheRatiosAndPhasesItWasMadeOfARangeOfOneAndAMeanOfZero() {
        FourierCurve curve = FourierCurve.of(new double[] {0.45, 0.3}, new double[] {4.0, 2.0}, 0.33);

        double[] first = term(curve, 1);
        double[] second = term(curve, 2);
        double[] third = term(curve, 3);
        double[] values = new double[STEPS];
        double sum = 0;
        for (int i = 0; i < STEPS; i++) {
            values[i] = curve.at(7 + (double) i / STEPS);
            sum += values[i];
        }

        assertThat(second[0] / first[0]).isCloseTo(0.45, within(1e-9));
        assertThat(third[0] / first[0]).isCloseTo(0.30, within(1e-9));
        assertThat(wrapped(second[1] - 2 * first[1])).isCloseTo(4.0 + 0.33, within(1e-9));
        assertThat(wrapped(third[1] - 3 * first[1])).isCloseTo(2.0 + 0.66, within(1e-9));
        assertThat(Samples.range(values)).isCloseTo(1, within(2e-3));
        assertThat(sum / STEPS).isCloseTo(0, within(1e-12));
    }

    /** Amplitude and phase of term k by a discrete Fourier transform. */
    private static double[] term(FourierCurve curve, int k) {
        double cosine = 0;
        double sine = 0;
        for (int i = 0; i < STEPS; i++) {
            double phase = (double) i / STEPS;
            cosine += curve.at(phase) * Math.cos(2 * Math.PI * k * phase);
            sine += curve.at(phase) * Math.sin(2 * Math.PI * k * phase);
        }
        return new double[] {Math.hypot(cosine, sine), Math.atan2(-sine, cosine)};
    }

    private static double wrapped(double angle) {
        double turn = 2 * Math.PI;
        return (angle % turn + turn) % turn;
    }
}
