package org.starkin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VelocityMeasurementTest {

    private static final double[] VACUUM = MadeUpStar.logarithmic(3_700, 7_500, 1e-4);

    @ParameterizedTest
    @CsvSource({"0, 1.2", "-512.5, 1.2", "37, 1.2", "580, 1.2", "111, 7", "-300, 7"})
    void findsTheVelocityOfNamedLines(double kmPerS, double sigmaPixels) {
        Spectrum star = star(kmPerS, sigmaPixels, sigmaPixels > 3, 40);

        RestFrame frame = cleaned(star).restFrame();

        assertThat(frame.source()).isEqualTo(VelocitySource.MEASURED);
        assertThat(frame.velocityKmPerS()).isCloseTo(kmPerS, within(15.0));
        assertThat(frame.significance().orElseThrow()).isGreaterThan(VelocityMeasurement.LEAST_SIGNIFICANCE);
    }

    @Test
    void believesNoVelocityThatIsNotSure() {
        Random random = new Random(1);
        for (int seed = 0; seed < 40; seed++) {
            float[] noise = new float[VACUUM.length];
            for (int i = 0; i < noise.length; i++) {
                noise[i] = (float) (1 + 0.05 * random.nextGaussian());
            }

            CleanedSpectrum fromNoise = cleaned(Spectrum.of(Medium.VACUUM, VACUUM, noise));
            CleanedSpectrum fromOtherLines = cleaned(MadeUpStar.of(seed).at(VACUUM));

            assertThat(fromNoise.restFrame()).isEqualTo(RestFrame.UNKNOWN);
            assertThat(fromOtherLines.restFrame()).isEqualTo(RestFrame.UNKNOWN);
        }
    }

    @Test
    void leavesAVelocityAloneThatIsTold() {
        Spectrum star = star(200, 1.2, false, 40);

        assertThat(cleaned(star.withVelocity(10)).restFrame()).isEqualTo(RestFrame.told(10));
    }

    @Test
    void knowsLinesByNameAtTheirVacuumWavelengths() {
        assertThat(SpectralLines.ALL).extracting(SpectralLine::name).doesNotHaveDuplicates();
        assertThat(SpectralLines.ALL)
                .allSatisfy(line -> assertThat(SpectrumGrid.pixel(line.vacuumAngstrom()))
                        .isBetween(0.0, SpectrumGrid.PIXELS - 1.0));
        SpectralLine sodium = SpectralLines.ALL.stream()
                .filter(line -> line.name().equals("Na I D2"))
                .findFirst()
                .orElseThrow();
        assertThat(sodium.vacuumAngstrom()).isCloseTo(5_891.583, within(0.002));
    }

    private static Spectrum star(double kmPerS, double sigmaPixels, boolean isHot, double signalToNoise) {
        Random random = new Random(2);
        double stretch = 1 + kmPerS / RestFrame.LIGHT_KM_S;
        float[] flux = new float[VACUUM.length];
        float[] errors = new float[VACUUM.length];
        for (int i = 0; i < flux.length; i++) {
            double shape = 1;
            for (SpectralLines.Weighted line : SpectralLines.WEIGHTED) {
                double pixels = SpectrumGrid.pixel(VACUUM[i] / stretch)
                        - SpectrumGrid.pixel(line.line().vacuumAngstrom());
                shape -= 0.2 * (isHot ? line.hot() : line.cool()) * Math.exp(-0.5 * Math.pow(pixels / sigmaPixels, 2));
            }
            double clean = MadeUpStar.continuum(VACUUM[i]) * shape;
            errors[i] = (float) (clean / signalToNoise);
            flux[i] = (float) (clean + errors[i] * random.nextGaussian());
        }
        return Spectrum.of(Medium.VACUUM, VACUUM, flux).withErrors(errors);
    }

    private static CleanedSpectrum cleaned(Spectrum spectrum) {
        return SpectrumCleaningTest.cleaned(spectrum);
    }
}
