package org.starkin.spectrograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpectrumLibraryTest {

    /** Where the made-up library has no line. */
    private static final int SOME_PIXEL = 1000;

    private final SpectrumLibrary library = new SpectrumLibrary(MadeUpLibrary.stars(400));

    /** Fluxes that are linear in what is interpolated are found again but for what the ridge takes. */
    @Test
    void aStarBetweenThoseOfTheLibraryHasTheFluxBetweenTheirs() {
        SplittableRandom random = new SplittableRandom(1);
        for (int star = 0; star < 20; star++) {
            double teff = 5800 * Math.pow(10, 0.08 * random.nextGaussian());
            double logG = 4 + 0.5 * random.nextGaussian();
            double feH = -0.2 + 0.2 * random.nextGaussian();

            double[] flux = library.flux(teff, logG, feH, random);

            float[] right = MadeUpLibrary.flux(teff, logG, feH);
            for (int i = 0; i < flux.length; i++) {
                assertThat(Math.abs(flux[i] - right[i])).isLessThan(0.03);
            }
        }
    }

    /** Of stars that parameters say all of nothing is left to lend. */
    @Test
    void whereNoStarIsPeculiarNoneIsMadeSo() {
        double[] flux = library.peculiar(5800, 4, -0.2, new SplittableRandom(4));

        float[] right = MadeUpLibrary.flux(5800, 4, -0.2);
        for (int i = 0; i < flux.length; i++) {
            assertThat(Math.abs(flux[i] - right[i])).isLessThan(0.05);
        }
    }

    @Test
    void whatStarsDifferFromTheirNeighboursInIsLentToOthers() {
        SplittableRandom random = new SplittableRandom(5);
        SpectrumLibrary spread = new SpectrumLibrary(MadeUpLibrary.stars(400).stream()
                .map(star -> dimmed(star, 0.2 * random.nextDouble()))
                .toList());

        double[] left = IntStream.range(0, 50)
                .mapToDouble(luck -> spread.peculiar(5800, 4, -0.2, new SplittableRandom(luck))[SOME_PIXEL])
                .toArray();

        double mean = Arrays.stream(left).average().orElseThrow();
        double variance = Arrays.stream(left)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance)).isBetween(0.03, 0.1);
    }

    /** A line that no parameter tells, deep at will: uniform up to 0.2, it scatters by 0.058. */
    private static LibraryStar dimmed(LibraryStar star, double depth) {
        float[] flux = star.flux().clone();
        for (int i = SOME_PIXEL - 5; i <= SOME_PIXEL + 5; i++) {
            flux[i] *= (float) (1 - depth);
        }
        return new LibraryStar(star.id(), star.teffK(), star.logG(), star.feH(), flux);
    }

    @Test
    void aStarFarFromAllOthersIsStillOneOfThem() {
        double[] flux = library.flux(40_000, 2, -2, new SplittableRandom(2));

        for (double value : flux) {
            assertThat(value).isBetween(0.0, 3.0);
        }
    }

    @Test
    void theSameLuckGivesTheSameFlux() {
        assertThat(library.flux(5000, 4, 0, new SplittableRandom(3)))
                .containsExactly(library.flux(5000, 4, 0, new SplittableRandom(3)));
    }

    @Test
    void aLibraryOfAFewStarsIsRefused() {
        List<LibraryStar> few = MadeUpLibrary.stars(5);

        assertThatThrownBy(() -> new SpectrumLibrary(few))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 stars");
    }
}
