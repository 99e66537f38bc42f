package org.starkin.spectrograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SpectrumLibraryTest {

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
