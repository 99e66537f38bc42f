package org.starkin.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeanBrightnessTest {

    /** Casagrande and VandenBerg 2018 (MNRAS 479, L102): the Sun has BP - G = 0.33 and G - RP = 0.49. */
    @Test
    void givesTheSunItsGaiaColours() {
        MeanBrightness sun = new MeanBrightness(10, 0.82);

        assertThat(sun.in(Band.GAIA_BP)).isCloseTo(10.33, within(0.02));
        assertThat(sun.in(Band.GAIA_RP)).isCloseTo(9.51, within(0.02));
    }

    /** Willmer 2018 (ApJS 236, 47): the Sun has g - r = 0.46 and r - i = 0.12 in SDSS's AB magnitudes. */
    @Test
    void givesTheSunItsSloanColours() {
        MeanBrightness sun = new MeanBrightness(10, 0.82);

        assertThat(sun.in(Band.ZTF_G) - sun.in(Band.ZTF_R)).isCloseTo(0.46, within(0.06));
        assertThat(sun.in(Band.ZTF_R) - sun.in(Band.ZTF_I)).isCloseTo(0.12, within(0.06));
    }

    @Test
    void makesRedderStarsBrighterInTheRedThanInTheBlue() {
        for (double colour = 0.1; colour < 5; colour += 0.1) {
            MeanBrightness star = new MeanBrightness(15, colour);

            assertThat(star.in(Band.GAIA_BP) - star.in(Band.GAIA_RP)).isCloseTo(colour, within(1e-9));
            assertThat(star.in(Band.TESS)).isBetween(star.in(Band.GAIA_RP) - 0.3, 15.1);
        }
    }
}
