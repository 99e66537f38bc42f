package org.starkin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpectrumGridTest {

    @Test
    void placesAndWavelengthsAreEachOthersInverse() {
        double[] wavelengths = SpectrumGrid.wavelengthsAngstrom();

        assertThat(wavelengths).hasSize(2816);
        assertThat(wavelengths[0]).isCloseTo(3854.784, within(0.001));
        assertThat(wavelengths[2815]).isCloseTo(7370.552, within(0.001));
        for (int i = 0; i < wavelengths.length; i += 5) {
            assertThat(SpectrumGrid.pixel(wavelengths[i])).isCloseTo(i, within(1e-6));
        }
    }
}
