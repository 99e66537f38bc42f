package org.starkin.spectrograph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.starkin.nature.Companion;
import org.starkin.nature.Kind;
import org.starkin.nature.Nature;
import org.starkin.nature.Photosphere;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.SpectrumGrid;

class SimulatedSpectraTest {

    private static final Photosphere STAR = new Photosphere(5800, 4.4, 0, 1);
    private static final double H_ALPHA = 6564.61;
    private static final double H_BETA = 4862.7;

    private final SimulatedSpectra spectra = new SimulatedSpectra(MadeUpLibrary.stars(400));

    @Test
    void aStarIsAtRestOnceItIsCleaned() {
        CleanedSpectrum cleaned = taken(single(0, 0));

        assertThat(lowest(cleaned, H_BETA)).isEqualTo(H_BETA, within(1.0));
    }

    @Test
    void anActiveStarHasItsHydrogenFilledUp() {
        assertThat(residual(taken(single(1, 0)), H_ALPHA)).isGreaterThan(residual(taken(single(0, 0)), H_ALPHA) + 0.1);
    }

    @Test
    void lithiumIsALine() {
        assertThat(residual(taken(single(0, 0.3)), 6709.61)).isLessThan(residual(taken(single(0, 0)), 6709.61) - 0.03);
    }

    /** Over many moments, the line of a close pair of equals is wider than that of either. */
    @Test
    void aPairsLinesMoveApart() {
        double single = 0;
        double pair = 0;
        for (int moment = 0; moment < 20; moment++) {
            single += residual(taken(single(0, 0), moment), H_BETA);
            pair += residual(taken(pair(), moment), H_BETA);
        }
        assertThat(pair / 20).isGreaterThan(single / 20 + 0.03);
    }

    @Test
    void twoSurveysSeeOneStarNearlyAlike() {
        SimulatedSpectra.Pair pair = spectra.anyStar(new SplittableRandom(4)).orElseThrow();
        double squares = 0;
        for (int i = 0; i < SpectrumGrid.PIXELS; i++) {
            squares += Math.pow(pair.one().residual(i) - pair.other().residual(i), 2) / SpectrumGrid.PIXELS;
        }
        assertThat(Math.sqrt(squares)).isLessThan(0.2);
    }

    @Test
    void starsOfUnknownMetallicityAreDrawnAmongTheOthersAndSayNoMetallicity() {
        List<LibraryStar> whole = MadeUpLibrary.stars(60);
        LibraryStar dwarf =
                new LibraryStar("dwarf", 2750, 5.1, Double.NaN, whole.getFirst().flux());
        SimulatedSpectra spectra = SimulatedSpectra.toLearnFrom(whole, List.of(dwarf));
        SplittableRandom random = new SplittableRandom(6);
        int drawn = 0;
        for (int i = 0; i < 400; i++) {
            SimulatedSpectra.Pair pair = spectra.anyStar(random).orElseThrow();
            if (Double.isNaN(pair.feH())) {
                drawn++;
                assertThat(pair.teffK()).isEqualTo(2750);
                assertThat(pair.logG()).isEqualTo(5.1);
            }
        }
        assertThat(drawn).isBetween(1, 20);
    }

    private static Nature single(double activity, double lithium) {
        return new Nature(Kind.YOUNG_ROTATOR, STAR, Optional.empty(), 0.1, OptionalDouble.of(2), 20, activity, lithium);
    }

    private static Nature pair() {
        Companion companion = new Companion(STAR, 0.5, Math.PI / 2, 20);
        return new Nature(Kind.SYNCHRONISED_BINARY, STAR, Optional.of(companion), 3, OptionalDouble.of(0.5), 20, 0, 0);
    }

    private CleanedSpectrum taken(Nature nature) {
        return taken(nature, 11);
    }

    private CleanedSpectrum taken(Nature nature, long seed) {
        return spectra.of(nature, Spectrograph.MILES, new SplittableRandom(seed))
                .orElseThrow();
    }

    private static double residual(CleanedSpectrum spectrum, double wavelength) {
        return spectrum.residual((int) Math.round(SpectrumGrid.pixel(wavelength)));
    }

    private static double lowest(CleanedSpectrum spectrum, double near) {
        int centre = (int) SpectrumGrid.pixel(near);
        int lowest = centre;
        for (int i = centre - 20; i <= centre + 20; i++) {
            lowest = spectrum.residual(i) < spectrum.residual(lowest) ? i : lowest;
        }
        return SpectrumGrid.wavelengthAngstrom(lowest);
    }
}
