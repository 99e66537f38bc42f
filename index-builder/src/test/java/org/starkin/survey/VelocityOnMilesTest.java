package org.starkin.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.starkin.spectrum.AirVacuum;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.RestFrame;
import org.starkin.spectrum.Spectrum;
import org.starkin.spectrum.SpectrumCleaning;
import org.starkin.spectrum.VelocitySource;

/** How well velocities are measured: the stars of MILES, which are at rest, moved by a known velocity and noised. */
class VelocityOnMilesTest {

    private static final double SIGNAL_TO_NOISE = 30;
    private static final double FASTEST_KM_S = 500;
    private static final double LIGHT_KM_S = 299_792.458;

    @Test
    void measuresNearlyEveryStarWithinThirtyKilometresASecond() throws IOException {
        List<Path> files = CleanedSpectra.miles();
        Random random = new Random(8);
        int measured = 0;
        int within30 = 0;
        int within60 = 0;
        for (Path file : files) {
            double kmPerS = FASTEST_KM_S * (2 * random.nextDouble() - 1);
            Spectrum moved = moved(CleanedSpectra.read(file).spectrum(), kmPerS, random);
            if (SpectrumCleaning.clean(moved) instanceof CleanedSpectrum cleaned) {
                RestFrame frame = cleaned.restFrame();
                double off = Math.abs(frame.velocityKmPerS() - kmPerS);
                boolean isMeasured = frame.source() == VelocitySource.MEASURED;
                measured += isMeasured ? 1 : 0;
                within30 += isMeasured && off < 30 ? 1 : 0;
                within60 += isMeasured && off < 60 ? 1 : 0;
            }
        }
        System.out.printf(
                "of %d stars %d measured, %d within 30 km/s, %d within 60%n",
                files.size(), measured, within30, within60);

        assertThat(measured).isGreaterThan(files.size() * 97 / 100);
        assertThat(within30).isGreaterThan(measured * 97 / 100);
        assertThat(within60).isGreaterThan(measured * 99 / 100);
    }

    private static Spectrum moved(Spectrum star, double kmPerS, Random random) {
        double[] wavelengths = new double[star.size()];
        float[] flux = new float[star.size()];
        float[] errors = new float[star.size()];
        for (int i = 0; i < flux.length; i++) {
            wavelengths[i] = AirVacuum.toVacuum(star.wavelengthAngstrom(i)) * (1 + kmPerS / LIGHT_KM_S);
            errors[i] = (float) Math.max(Math.abs(star.flux(i)) / SIGNAL_TO_NOISE, 1e-6);
            flux[i] = (float) (star.flux(i) + errors[i] * random.nextGaussian());
        }
        return Spectrum.of(Medium.VACUUM, wavelengths, flux).withErrors(errors);
    }
}
