package org.starkin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class SpectrumTest {

    @Test
    void keepsWhatItIsGivenWhateverBecomesOfTheArrays() {
        double[] wavelengths = {4000, 4001};
        float[] flux = {1, 2};
        BitSet bad = new BitSet();
        bad.set(1);
        Spectrum spectrum = Spectrum.of(Medium.AIR, wavelengths, flux)
                .withErrors(new float[] {3, 4})
                .withMarked(bad)
                .withVelocity(-20);
        wavelengths[0] = 0;
        flux[0] = 0;
        bad.clear();

        assertThat(spectrum.wavelengthAngstrom(0)).isEqualTo(4000);
        assertThat(spectrum.flux(0)).isEqualTo(1);
        assertThat(spectrum.error(1)).isEqualTo(4);
        assertThat(spectrum.isMarked(1)).isTrue();
        assertThat(spectrum.velocityKmPerS()).hasValue(-20);
        assertThat(spectrum.withoutVelocity().velocityKmPerS()).isEmpty();
    }

    @Test
    void refusesWhatIsNoSpectrum() {
        refused("must be as many", 1, 2, 3);
        refused("2 to 200000", new double[0]);
        refused("each above the one before", -1, 2);
        refused("each above the one before", 1, 1);
        refused("each above the one before", 2, 1);
        refused("each above the one before", 1, Double.NaN);
        refused("each above the one before", 1, Double.POSITIVE_INFINITY);
        Spectrum spectrum = Spectrum.of(Medium.AIR, new double[] {1, 2}, new float[2]);
        BitSet third = new BitSet();
        third.set(2);
        assertThatIllegalArgumentException().isThrownBy(() -> spectrum.withMarked(third));
        assertThatIllegalArgumentException().isThrownBy(() -> spectrum.withErrors(new float[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> spectrum.withVelocity(3001));
        assertThatIllegalArgumentException().isThrownBy(() -> spectrum.withVelocity(Double.NaN));
    }

    private static void refused(String why, double... wavelengths) {
        float[] flux = new float[wavelengths.length == 3 ? 2 : wavelengths.length];
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Spectrum.of(Medium.AIR, wavelengths, flux))
                .withMessageContaining(why);
    }
}
