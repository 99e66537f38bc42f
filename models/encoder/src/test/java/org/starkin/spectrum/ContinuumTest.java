package org.starkin.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ContinuumTest {

    /** Balmer lines, vacuum, in Angstrom (NIST Atomic Spectra Database). */
    private static final double[] BALMER = {6564.6, 4862.7, 4341.7, 4102.9, 3971.2, 3890.2};

    /**
     * Heads of bands of TiO that degrade to the red (Valenti, Piskunov and Johns-Krull 1998, ApJ 498, 851, figure 1).
     */
    private static final double[] TITANIUM_OXIDE = {4584, 4761, 4954, 5167, 5448, 5847, 6158, 6651, 7053};

    @Test
    void isTheContinuumOfAStarOfNarrowLines() {
        for (int seed = 0; seed < 10; seed++) {
            MadeUpStar star = MadeUpStar.of(seed);
            double[] continuum = Continuum.of(gridded(star::flux, 100, seed));

            assertThat(largestError(continuum, MadeUpStar::continuum, 20, 2_796))
                    .isLessThan(0.03);
        }
    }

    @Test
    void passesOverTheBroadLinesOfAHotStar() {
        DoubleUnaryOperator hot = angstrom -> Math.pow(angstrom / 5_000, -3.5);
        DoubleUnaryOperator star = angstrom -> {
            double shape = 1;
            for (double line : BALMER) {
                shape -= 0.6 / (1 + Math.pow((angstrom - line) / 12, 2));
            }
            return hot.applyAsDouble(angstrom) * shape;
        };

        double[] continuum = Continuum.of(gridded(star, 60, 1));

        assertThat(largestError(continuum, hot, 300, 2_700)).isLessThan(0.06);
    }

    @Test
    void staysOnTheHeightsBetweenTheBandsOfACoolStar() {
        DoubleUnaryOperator cool = angstrom -> Math.pow(angstrom / 7_000, 6);
        DoubleUnaryOperator star = angstrom -> cool.applyAsDouble(angstrom) * (1 - bands(angstrom));

        double[] continuum = Continuum.of(gridded(star, 30, 2));

        assertThat(largestError(continuum, cool, 100, 2_750)).isLessThan(0.25);
        int depth = (int) SpectrumGrid.pixel(7_100);
        assertThat(star.applyAsDouble(SpectrumGrid.wavelengthAngstrom(depth)) / continuum[depth] - 1)
                .isCloseTo(-bands(7_100), within(0.15));
    }

    private static double bands(double angstrom) {
        double taken = 0;
        for (double head : TITANIUM_OXIDE) {
            double off = angstrom - head;
            taken = Math.max(taken, off < 0 ? 0 : 0.6 * Math.exp(-off / 90));
        }
        return taken;
    }

    @Test
    void givesEveryArmItsOwn() {
        MadeUpStar star = MadeUpStar.of(4);
        DoubleUnaryOperator response = angstrom -> angstrom < 5_500
                ? 1 - Math.pow((angstrom - 5_150) / 500, 2)
                : 40 - 30 * Math.pow((angstrom - 6_550) / 500, 2);
        GriddedFlux all = gridded(angstrom -> response.applyAsDouble(angstrom) * star.shape(angstrom), 60, 3);
        BitSet arms = new BitSet();
        arms.set(pixel(4_950), pixel(5_350));
        arms.set(pixel(6_300), pixel(6_800));

        double[] continuum = Continuum.of(new GriddedFlux(all.flux(), all.errors(), arms));

        assertThat(largestError(continuum, response, pixel(4_960), pixel(5_340)))
                .isLessThan(0.05);
        assertThat(largestError(continuum, response, pixel(6_310), pixel(6_790)))
                .isLessThan(0.05);
        assertThat(continuum[pixel(5_800)]).isNaN();
    }

    @Test
    void isNotThereWhereAPieceIsTooShortOrHasNoLight() {
        GriddedFlux all = gridded(angstrom -> angstrom < 5_000 ? 1 : -1, 50, 5);
        BitSet pieces = new BitSet();
        pieces.set(0, 99);
        pieces.set(500, 700);
        pieces.set(2_000, 2_500);

        double[] continuum = Continuum.of(new GriddedFlux(all.flux(), all.errors(), pieces));

        assertThat(continuum[50]).isNaN();
        assertThat(continuum[600]).isCloseTo(1, within(0.05));
        assertThat(continuum[2_200]).isNaN();
    }

    private static int pixel(double wavelength) {
        return (int) Math.round(SpectrumGrid.pixel(wavelength));
    }

    private static GriddedFlux gridded(DoubleUnaryOperator star, double signalToNoise, long seed) {
        Random random = new Random(seed);
        double[] flux = new double[SpectrumGrid.PIXELS];
        double[] errors = new double[SpectrumGrid.PIXELS];
        BitSet known = new BitSet();
        known.set(0, flux.length);
        for (int i = 0; i < flux.length; i++) {
            double clean = star.applyAsDouble(SpectrumGrid.wavelengthAngstrom(i));
            errors[i] = Math.abs(clean) / signalToNoise;
            flux[i] = clean + errors[i] * random.nextGaussian();
        }
        return new GriddedFlux(flux, errors, known);
    }

    private static double largestError(double[] continuum, DoubleUnaryOperator truth, int from, int to) {
        double largest = 0;
        for (int i = from; i < to; i++) {
            double expected = truth.applyAsDouble(SpectrumGrid.wavelengthAngstrom(i));
            largest = Math.max(largest, Math.abs(continuum[i] / expected - 1));
        }
        return largest;
    }
}
