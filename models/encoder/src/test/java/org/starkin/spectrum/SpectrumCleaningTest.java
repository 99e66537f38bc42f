package org.starkin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumCleaningTest {

    private static final double[] SDSS = MadeUpStar.logarithmic(3_800, 9_200, 1e-4);

    @Test
    void findsTheLinesOfAStar() {
        for (int seed = 0; seed < 10; seed++) {
            MadeUpStar star = MadeUpStar.of(seed);

            CleanedSpectrum cleaned = cleaned(star.at(MadeUpStar.linear(3_700, 7_500, 0.3)));

            assertThat(cleaned.knownPixels()).isEqualTo(SpectrumGrid.PIXELS);
            assertThat(cleaned.medianSignalToNoise()).isEmpty();
            for (int i = 30; i < SpectrumGrid.PIXELS - 30; i++) {
                assertThat((double) cleaned.residual(i))
                        .isCloseTo(star.shape(SpectrumGrid.wavelengthAngstrom(i)) - 1, within(0.05));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {1e-12f, 0.37f, 2e20f})
    void doesNotDependOnTheUnitOfTheFlux(float scale) {
        Spectrum measured = noisy(MadeUpStar.of(2), 20, 2);
        float[] flux = new float[measured.size()];
        float[] errors = new float[measured.size()];
        double[] wavelengths = new double[measured.size()];
        for (int i = 0; i < flux.length; i++) {
            wavelengths[i] = measured.wavelengthAngstrom(i);
            flux[i] = measured.flux(i) * scale;
            errors[i] = measured.error(i) * scale;
        }

        CleanedSpectrum scaled =
                cleaned(Spectrum.of(Medium.VACUUM, wavelengths, flux).withErrors(errors));

        CleanedSpectrum plain = cleaned(measured);
        assertSame(scaled, plain, 1e-4);
        assertThat(scaled.medianSignalToNoise().orElseThrow())
                .isCloseTo(plain.medianSignalToNoise().orElseThrow(), within(0.01));
    }

    @Test
    void isTheSameFromWavelengthsInAirAndInVacuum() {
        MadeUpStar star = MadeUpStar.of(3);
        double[] inAir = Arrays.stream(SDSS).map(AirVacuum::toAir).toArray();

        CleanedSpectrum fromAir = cleaned(Spectrum.of(Medium.AIR, inAir, star.fluxes(SDSS)));

        assertSame(fromAir, cleaned(star.at(SDSS)), 1e-3);
        CleanedSpectrum mistaken = cleaned(Spectrum.of(Medium.VACUUM, inAir, star.fluxes(SDSS)));
        assertThat(largestDifference(mistaken, cleaned(star.at(SDSS)))).isGreaterThan(0.1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-900, -73, 12.5, 400, 1_755})
    void takesTheVelocityOutThatItIsTold(double kmPerS) {
        MadeUpStar star = MadeUpStar.of(4);
        double[] atRest = MadeUpStar.linear(3_700, 7_600, 0.2);
        double stretch = 1 + kmPerS / RestFrame.LIGHT_KM_S;
        double[] moving = Arrays.stream(atRest).map(w -> w * stretch).toArray();

        CleanedSpectrum cleaned =
                cleaned(Spectrum.of(Medium.VACUUM, moving, star.fluxes(atRest)).withVelocity(kmPerS));

        assertSame(cleaned, cleaned(star.at(atRest)), 2e-3);
        assertThat(cleaned.restFrame()).isEqualTo(RestFrame.told(kmPerS));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.5})
    void isAboutTheSameHoweverFineTheSampling(double step) {
        MadeUpStar star = MadeUpStar.of(5);

        CleanedSpectrum cleaned = cleaned(star.at(MadeUpStar.linear(3_700, 7_600, step)));

        assertSame(cleaned, cleaned(star.at(MadeUpStar.linear(3_700, 7_600, 0.1))), 0.02);
    }

    @Test
    void countsEveryPixelThatItDropsByReasonAndLeavesItUnknown() {
        Spectrum measured = noisy(MadeUpStar.of(6), 50, 6);
        double[] wavelengths = new double[measured.size()];
        float[] flux = new float[measured.size()];
        float[] errors = new float[measured.size()];
        for (int i = 0; i < flux.length; i++) {
            wavelengths[i] = measured.wavelengthAngstrom(i);
            flux[i] = measured.flux(i);
            errors[i] = measured.error(i);
        }
        BitSet marked = new BitSet();
        marked.set(500, 510);
        flux[700] = Float.NaN;
        flux[701] = Float.POSITIVE_INFINITY;
        errors[800] = 0;
        errors[801] = -1;
        errors[802] = Float.NaN;
        flux[1_000] *= 30;

        CleanedSpectrum cleaned = cleaned(
                Spectrum.of(Medium.VACUUM, wavelengths, flux).withErrors(errors).withMarked(marked));

        long outside = Arrays.stream(wavelengths)
                .filter(w -> SpectrumGrid.pixel(w) < -0.5 || SpectrumGrid.pixel(w) >= 2815.5)
                .count();
        assertThat(cleaned.pixelCounts())
                .isEqualTo(new PixelCounts(
                        flux.length,
                        Map.of(
                                PixelDrop.OUTSIDE_GRID, (int) outside,
                                PixelDrop.MARKED, 10,
                                PixelDrop.NOT_FINITE, 2,
                                PixelDrop.ERROR_NOT_POSITIVE, 3,
                                PixelDrop.OUTLYING, 1)));
        int pixel = (int) Math.round(SpectrumGrid.pixel(wavelengths[505]));
        assertThat(cleaned.isKnown(pixel)).isFalse();
        assertThat(cleaned.known()[pixel]).isZero();
        assertThat(cleaned.residual()[pixel]).isZero();
        assertThat(cleaned.error()[pixel]).isZero();
        assertThat(cleaned.continuum()[pixel]).isPositive();
        assertThat(cleaned.knownPixels()).isBetween(SpectrumGrid.PIXELS - 20, SpectrumGrid.PIXELS - 10);
    }

    @Test
    void tellsTheErrorAndTheSignalToNoise() {
        CleanedSpectrum cleaned = cleaned(noisy(MadeUpStar.of(7), 25, 7));

        float[] error = cleaned.error();
        double[] sorted = new double[error.length];
        Arrays.setAll(sorted, i -> error[i]);
        Arrays.sort(sorted);
        assertThat(cleaned.medianSignalToNoise().orElseThrow()).isBetween(25.0, 36.0);
        assertThat(sorted[0]).isPositive();
        assertThat(sorted[sorted.length / 2]).isBetween(0.02, 0.045);
    }

    @Test
    void refusesWhatSaysTooLittleAndSaysWhy() {
        MadeUpStar star = MadeUpStar.of(8);

        assertThat(refused(star.at(MadeUpStar.linear(5_000, 5_200, 0.9))).reason())
                .isEqualTo("too_little_on_the_grid");
        assertThat(refused(star.at(MadeUpStar.linear(5_000, 5_200, 0.1))).detail())
                .contains("of the grid are left");
        assertThat(refused(star.at(MadeUpStar.linear(8_000, 9_000, 0.5))))
                .satisfies(refusal -> assertThat(refusal.detail()).contains("unit"))
                .satisfies(refusal ->
                        assertThat(refusal.pixels().of(PixelDrop.OUTSIDE_GRID)).isEqualTo(2_001));
        double[] wavelengths = MadeUpStar.linear(4_000, 7_000, 1);
        float[] flux = new float[wavelengths.length];
        assertThat(refused(Spectrum.of(Medium.AIR, wavelengths, flux)).reason()).isEqualTo("constant_flux");
        Arrays.fill(flux, 3);
        assertThat(refused(Spectrum.of(Medium.AIR, wavelengths, flux)).reason()).isEqualTo("constant_flux");
        for (int i = 0; i < flux.length; i++) {
            flux[i] = -1 - i % 7;
        }
        assertThat(refused(Spectrum.of(Medium.AIR, wavelengths, flux)).reason()).isEqualTo("no_continuum");
        Arrays.fill(flux, Float.NaN);
        assertThat(refused(Spectrum.of(Medium.AIR, wavelengths, flux)).pixels().used())
                .isZero();
    }

    @Test
    void neverThrowsAndNeverGivesANumberThatIsNone() {
        Random random = new Random(9);
        float[] strange = {0, -1, Float.NaN, Float.MAX_VALUE, Float.MIN_VALUE, Float.NEGATIVE_INFINITY, 1e-30f, 1};
        int usable = 0;
        for (int round = 0; round < 300; round++) {
            int size = 2 + random.nextInt(3_000);
            double[] wavelengths = new double[size];
            float[] flux = new float[size];
            float[] errors = new float[size];
            double at = 3_000 + 2_000 * random.nextDouble();
            double step = Math.pow(10, -2 + 3 * random.nextDouble());
            double share = Math.pow(random.nextDouble(), 3);
            for (int i = 0; i < size; i++) {
                at += step * (0.01 + random.nextDouble()) * (random.nextInt(500) == 0 ? 500 : 1);
                wavelengths[i] = at;
                boolean isStrange = random.nextDouble() < share;
                flux[i] = isStrange ? strange[random.nextInt(strange.length)] : 1 + random.nextFloat();
                errors[i] = random.nextInt(20) == 0 ? strange[random.nextInt(strange.length)] : random.nextFloat();
            }
            Spectrum spectrum = Spectrum.of(Medium.AIR, wavelengths, flux);

            if (SpectrumCleaning.clean(round % 2 == 0 ? spectrum : spectrum.withErrors(errors))
                    instanceof CleanedSpectrum cleaned) {
                usable++;
                for (int i = 0; i < SpectrumGrid.PIXELS; i++) {
                    assertThat(cleaned.residual(i)).isBetween(CleanedSpectrum.LOWEST, CleanedSpectrum.HIGHEST);
                    assertThat(cleaned.error()[i]).isBetween(0f, CleanedSpectrum.LARGEST_ERROR);
                }
            }
        }
        assertThat(usable).isGreaterThan(50);
    }

    private static Spectrum noisy(MadeUpStar star, double signalToNoise, long seed) {
        Random random = new Random(seed);
        float[] flux = star.fluxes(SDSS);
        float[] errors = new float[flux.length];
        for (int i = 0; i < flux.length; i++) {
            errors[i] = (float) (flux[i] / signalToNoise);
            flux[i] += (float) (errors[i] * random.nextGaussian());
        }
        return Spectrum.of(Medium.VACUUM, SDSS, flux).withErrors(errors);
    }

    private static void assertSame(CleanedSpectrum one, CleanedSpectrum other, double tolerance) {
        assertThat(one.known()).isEqualTo(other.known());
        assertThat(largestDifference(one, other)).isLessThan(tolerance);
    }

    private static double largestDifference(CleanedSpectrum one, CleanedSpectrum other) {
        double largest = 0;
        for (int i = 0; i < SpectrumGrid.PIXELS; i++) {
            largest = Math.max(largest, Math.abs(one.residual(i) - other.residual(i)));
        }
        return largest;
    }

    static CleanedSpectrum cleaned(Spectrum spectrum) {
        return switch (SpectrumCleaning.clean(spectrum)) {
            case CleanedSpectrum cleaned -> cleaned;
            case SpectrumOutcome.Refused refused -> fail(refused.reason() + ": " + refused.detail());
        };
    }

    private static SpectrumOutcome.Refused refused(Spectrum spectrum) {
        return switch (SpectrumCleaning.clean(spectrum)) {
            case CleanedSpectrum cleaned -> fail("was cleaned: " + cleaned.pixelCounts());
            case SpectrumOutcome.Refused refused -> refused;
        };
    }
}
