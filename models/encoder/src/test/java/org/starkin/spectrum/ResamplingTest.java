package org.starkin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResamplingTest {

    private static final int SLICES = 4_000;

    /** The oracle cuts a grid pixel into slices and asks of each which measured pixel it lies in. */
    @Test
    void averagesFinerPixelsAsTheirOverlapsAndErrorsSay() {
        Random random = new Random(3);
        for (double step : new double[] {0.2, 0.55, 0.9}) {
            double[] wavelengths = MadeUpStar.linear(5_000, 5_060, step);
            double[] flux = random.doubles(wavelengths.length, 1, 2).toArray();
            double[] errors = random.doubles(wavelengths.length, 0.1, 0.5).toArray();
            BitSet good = all(wavelengths);
            random.ints(9, 0, wavelengths.length).forEach(good::clear);

            GriddedFlux gridded = Resampling.toGrid(wavelengths, flux, errors, good);

            int first = (int) Math.ceil(SpectrumGrid.pixel(5_002));
            for (int pixel = first; pixel < SpectrumGrid.pixel(5_058); pixel++) {
                checkAgainstSlices(wavelengths, flux, errors, good, gridded, pixel);
            }
        }
    }

    private static void checkAgainstSlices(
            double[] wavelengths, double[] flux, double[] errors, BitSet good, GriddedFlux gridded, int pixel) {
        double low = SpectrumGrid.wavelengthAngstrom(pixel - 0.5);
        double width = SpectrumGrid.wavelengthAngstrom(pixel + 0.5) - low;
        double[] shares = new double[wavelengths.length];
        double covered = 0;
        for (int slice = 0; slice < SLICES; slice++) {
            int i = nearest(wavelengths, low + (slice + 0.5) / SLICES * width);
            if (good.get(i)) {
                covered += 1.0 / SLICES;
                shares[i] += 1.0 / SLICES / errors[i] / errors[i];
            }
        }
        if (Math.abs(covered - 0.5) < 0.01) {
            return;
        }
        assertThat(gridded.known().get(pixel)).as("pixel " + pixel).isEqualTo(covered > 0.5);
        if (covered > 0.5) {
            double sum = Arrays.stream(shares).sum();
            double mean = 0;
            double variance = 0;
            for (int i = 0; i < shares.length; i++) {
                mean += shares[i] / sum * flux[i];
                variance += Math.pow(shares[i] / sum * errors[i], 2);
            }
            assertThat(gridded.flux()[pixel]).isCloseTo(mean, within(2e-3));
            assertThat(gridded.errors()[pixel]).isCloseTo(Math.sqrt(variance), within(2e-3));
        }
    }

    private static int nearest(double[] wavelengths, double at) {
        int nearest = 0;
        for (int i = 1; i < wavelengths.length; i++) {
            nearest = Math.abs(wavelengths[i] - at) < Math.abs(wavelengths[nearest] - at) ? i : nearest;
        }
        return nearest;
    }

    @Test
    void conservesTheFluxOfALineHoweverFineItIsSampled() {
        MadeUpStar star = MadeUpStar.of(5);
        double expected = sum(star, MadeUpStar.linear(4_000, 7_000, 0.01));

        for (double step : new double[] {0.1, 0.31, 0.7}) {
            assertThat(sum(star, MadeUpStar.linear(4_000, 7_000, step)) / expected)
                    .isCloseTo(1, within(2e-4));
        }
    }

    private static double sum(MadeUpStar star, double[] wavelengths) {
        double[] flux = Arrays.stream(wavelengths).map(star::flux).toArray();
        GriddedFlux gridded = Resampling.toGrid(wavelengths, flux, new double[0], all(wavelengths));
        double sum = 0;
        for (int pixel = 300; pixel < 2_500; pixel++) {
            sum += gridded.flux()[pixel]
                    * (SpectrumGrid.wavelengthAngstrom(pixel + 0.5) - SpectrumGrid.wavelengthAngstrom(pixel - 0.5));
        }
        return sum;
    }

    @Test
    void interpolatesCoarserPixelsAndPropagatesTheirErrors() {
        double[] wavelengths = MadeUpStar.linear(5_000, 5_100, 5);
        double[] flux = Arrays.stream(wavelengths).map(w -> 3 * w - 1).toArray();
        double[] errors = new double[wavelengths.length];
        Arrays.fill(errors, 2);

        GriddedFlux gridded = Resampling.toGrid(wavelengths, flux, errors, all(wavelengths));

        for (int pixel = (int) Math.ceil(SpectrumGrid.pixel(5_000)); pixel < SpectrumGrid.pixel(5_100); pixel++) {
            double at = SpectrumGrid.wavelengthAngstrom(pixel);
            double share = (at - 5_000) / 5 % 1;
            assertThat(gridded.known().get(pixel)).isTrue();
            assertThat(gridded.flux()[pixel]).isCloseTo(3 * at - 1, within(1e-6));
            assertThat(gridded.errors()[pixel]).isCloseTo(2 * Math.hypot(share, 1 - share), within(1e-6));
        }
    }

    @Test
    void leavesGapsUnknownBetweenArmsAndWherePixelsAreMissingOrBad() {
        double[] blue = MadeUpStar.linear(5_000, 5_100, 0.5);
        double[] red = MadeUpStar.linear(6_300, 6_400, 0.6);
        double[] wavelengths = new double[blue.length + red.length];
        System.arraycopy(blue, 0, wavelengths, 0, blue.length);
        System.arraycopy(red, 0, wavelengths, blue.length, red.length);
        double[] flux = new double[wavelengths.length];
        BitSet good = all(wavelengths);
        good.clear(80, 120);

        BitSet known = Resampling.toGrid(wavelengths, flux, new double[0], good).known();

        assertThat(isKnown(known, 5_020)).isTrue();
        assertThat(isKnown(known, 5_050)).isFalse();
        assertThat(isKnown(known, 5_090)).isTrue();
        assertThat(isKnown(known, 5_102)).isFalse();
        assertThat(isKnown(known, 6_298)).isFalse();
        assertThat(isKnown(known, 6_350)).isTrue();
    }

    private static boolean isKnown(BitSet known, double wavelength) {
        return known.get((int) Math.round(SpectrumGrid.pixel(wavelength)));
    }

    private static BitSet all(double[] wavelengths) {
        BitSet all = new BitSet();
        all.set(0, wavelengths.length);
        return all;
    }
}
