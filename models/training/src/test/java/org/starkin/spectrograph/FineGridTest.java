package org.starkin.spectrograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FineGridTest {

    private static final double H_BETA = 4862.7;
    private static final double LIGHT_KMS = 299_792.458;

    @Test
    void pixelsAndWavelengthsAreEachOthersInverse() {
        for (double pixel : new double[] {0, 17.3, 6000}) {
            assertThat(FineGrid.pixel(FineGrid.wavelength(pixel))).isEqualTo(pixel, within(1e-6));
        }
    }

    @Test
    void aLineOfARecedingStarLiesWhereDopplerSays() {
        double[] shifted = FineGrid.shifted(line(), 150);

        assertThat(centre(shifted)).isEqualTo(FineGrid.pixel(H_BETA * (1 + 150 / LIGHT_KMS)), within(0.02));
    }

    @Test
    void aBlurredLineHasTheSameStrengthAndTheWidthsAddInSquares() {
        double[] once = FineGrid.blurred(line(), 100);

        assertThat(strength(once)).isEqualTo(strength(line()), within(1e-6));
        assertThat(width(once)).isEqualTo(Math.hypot(width(line()), 100), within(1.0));
    }

    @Test
    void aRotatingStarsLineReachesAsFarAsItsEdgesGo() {
        double[] turned = FineGrid.turned(line(), 300);

        assertThat(strength(turned)).isEqualTo(strength(line()), within(1e-6));
        int edge = (int) (FineGrid.pixel(H_BETA) + 300 / FineGrid.KMS_A_PIXEL);
        assertThat(turned[edge + 12]).isEqualTo(1, within(1e-9));
        assertThat(turned[edge - 3]).isLessThan(0.999);
    }

    @Test
    void whatStandsStillIsLeftAlone() {
        assertThat(FineGrid.blurred(line(), 0)).containsExactly(line());
        assertThat(FineGrid.turned(line(), 0)).containsExactly(line(), within(1e-12));
    }

    /** A Gaussian absorption line of 30 km/s. */
    private static double[] line() {
        double[] flux = new double[FineGrid.PIXELS];
        double sigma = 30 / FineGrid.KMS_A_PIXEL;
        for (int i = 0; i < flux.length; i++) {
            double x = (i - FineGrid.pixel(H_BETA)) / sigma;
            flux[i] = 1 - 0.5 * Math.exp(-0.5 * x * x);
        }
        return flux;
    }

    private static double strength(double[] flux) {
        double sum = 0;
        for (double value : flux) {
            sum += 1 - value;
        }
        return sum;
    }

    private static double centre(double[] flux) {
        double sum = 0;
        for (int i = 0; i < flux.length; i++) {
            sum += i * (1 - flux[i]);
        }
        return sum / strength(flux);
    }

    private static double width(double[] flux) {
        double centre = centre(flux);
        double sum = 0;
        for (int i = 0; i < flux.length; i++) {
            sum += (i - centre) * (i - centre) * (1 - flux[i]);
        }
        return FineGrid.KMS_A_PIXEL * Math.sqrt(sum / strength(flux));
    }
}
