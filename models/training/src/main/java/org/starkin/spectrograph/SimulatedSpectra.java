package org.starkin.spectrograph;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.starkin.nature.Kind;
import org.starkin.nature.Nature;
import org.starkin.simulate.NaturalStar;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.SpectrumCleaning;
import org.starkin.spectrum.SpectrumOutcome;

/** Spectra as surveys would take them, along the path that all spectra take. Immutable; safe for many threads. */
public final class SimulatedSpectra {

    private static final double SHARE_OF_NATURES = 0.25;

    /** How far a star is moved from one of the library's, in natural units of temperature's logarithm, gravity, composition. */
    private static final double STRAY_LOG_TEFF = 0.02;

    private static final double STRAY_LOG_G = 0.4;
    private static final double STRAY_FE_H = 0.3;

    private final SpectrumLibrary library;
    private final List<LibraryStar> asTheyAre;
    private final StellarLight light;

    /** Spectra interpolated between these stars. */
    public SimulatedSpectra(List<LibraryStar> stars) {
        this(stars, List.of());
    }

    private SimulatedSpectra(List<LibraryStar> stars, List<LibraryStar> asTheyAre) {
        library = new SpectrumLibrary(stars);
        light = new StellarLight(library);
        this.asTheyAre = List.copyOf(asTheyAre);
    }

    /**
     * Spectra to learn from: the table's parameters are reconciled with what the stars' own spectra say.
     *
     * @param ofUnknownMetallicity stars that cannot be interpolated between, for their [Fe/H] is NaN; they are drawn as they are
     */
    public static SimulatedSpectra toLearnFrom(List<LibraryStar> stars, List<LibraryStar> ofUnknownMetallicity) {
        return new SimulatedSpectra(Reconciling.of(stars), ofUnknownMetallicity);
    }

    /**
     * Two spectra of one star.
     *
     * @param teffK of the star, of the brighter one in a pair
     * @param logG likewise
     * @param feH likewise; NaN where it is unknown
     */
    public record Pair(CleanedSpectrum one, CleanedSpectrum other, double teffK, double logG, double feH) {}

    /** The spectrum of a star of a known nature as a survey takes it; empty where it cannot be used. */
    public Optional<CleanedSpectrum> of(Nature nature, Spectrograph spectrograph, SplittableRandom random) {
        return cleaned(light.of(nature, random), spectrograph, random);
    }

    /** The library's stars. */
    public List<String> ids() {
        return library.stars().stream().map(LibraryStar::id).toList();
    }

    /** The spectrum of a star of the library as a survey takes it; empty where there is no such star or it cannot be used. */
    public Optional<CleanedSpectrum> ofLibrary(String id, Spectrograph spectrograph, SplittableRandom random) {
        return library.stars().stream()
                .filter(star -> star.id().equals(id))
                .findFirst()
                .flatMap(star -> cleaned(star.light(), spectrograph, random));
    }

    /** A star that may be of the library or between its stars, or one of any nature, as two surveys take it. */
    public Optional<Pair> anyStar(SplittableRandom random) {
        if (random.nextDouble() < SHARE_OF_NATURES) {
            Kind[] kinds = Kind.values();
            Nature nature = NaturalStar.draw(kinds[random.nextInt(kinds.length)], random)
                    .nature();
            var star = nature.photosphere();
            return twice(light.of(nature, random), star.teffK(), star.logG(), star.feH(), random);
        }
        int drawn = random.nextInt(library.stars().size() + asTheyAre.size());
        if (drawn >= library.stars().size()) {
            LibraryStar star = asTheyAre.get(drawn - library.stars().size());
            return twice(star.light(), star.teffK(), star.logG(), star.feH(), random);
        }
        LibraryStar star = library.stars().get(drawn);
        double teff = star.teffK() * Math.pow(10, STRAY_LOG_TEFF * random.nextGaussian());
        double logG = star.logG() + STRAY_LOG_G * random.nextGaussian();
        double feH = star.feH() + STRAY_FE_H * random.nextGaussian();
        return twice(library.peculiar(teff, logG, feH, random), teff, logG, feH, random);
    }

    private static Optional<Pair> twice(double[] flux, double teff, double logG, double feH, SplittableRandom random) {
        Optional<CleanedSpectrum> one = cleaned(flux, any(random), random);
        Optional<CleanedSpectrum> other = cleaned(flux, any(random), random);
        return one.flatMap(first -> other.map(second -> new Pair(first, second, teff, logG, feH)));
    }

    private static Spectrograph any(SplittableRandom random) {
        Spectrograph[] all = Spectrograph.values();
        return all[random.nextInt(all.length)];
    }

    private static Optional<CleanedSpectrum> cleaned(
            double[] flux, Spectrograph spectrograph, SplittableRandom random) {
        return switch (SpectrumCleaning.clean(spectrograph.take(flux, random))) {
            case CleanedSpectrum cleaned -> Optional.of(cleaned);
            case SpectrumOutcome.Refused _ -> Optional.empty();
        };
    }
}
