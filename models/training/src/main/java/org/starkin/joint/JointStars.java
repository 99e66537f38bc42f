package org.starkin.joint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.nature.Kind;
import org.starkin.nature.Nature;
import org.starkin.simulate.NaturalStar;
import org.starkin.spectrograph.SimulatedSpectra;
import org.starkin.spectrograph.Spectrograph;
import org.starkin.spectrum.CleanedSpectrum;

/** Simulated stars with a light curve that some survey took and a spectrum of LAMOST or SDSS. */
final class JointStars {

    /** Stars whose spectra are held at a time: a spectrum is a hundred times as large as its vector. */
    private static final int PORTION = 1_000;

    private static final long STAR = 0xBF58476D1CE4E5B9L;
    private static final long SPECTRUM = 0x94D049BB133111EBL;

    private final LightVectors light;
    private final SimulatedSpectra spectra;
    private final SpectrumEncoder encoder;

    JointStars(LightVectors light, SimulatedSpectra spectra, SpectrumEncoder encoder) {
        this.light = light;
        this.spectra = spectra;
        this.encoder = encoder;
    }

    /** Star {@code number} of a seed: kinds take turns. */
    static NaturalStar star(long seed, int number) {
        Kind[] kinds = Kind.values();
        return NaturalStar.draw(kinds[number % kinds.length], new SplittableRandom(seed ^ (number * STAR)));
    }

    /**
     * Those of the stars {@code first} to {@code end - 1} that have both.
     *
     * @param looks spectra of each star
     */
    List<JointStar> of(long seed, int first, int end, int looks) throws IOException {
        Map<Integer, float[]> seen = light.of(seed, first, end);
        List<Integer> numbers = List.copyOf(seen.keySet());
        List<JointStar> joint = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += PORTION) {
            List<Integer> portion = numbers.subList(from, Math.min(from + PORTION, numbers.size()));
            List<Taken> taken = portion.parallelStream()
                    .flatMap(number -> taken(seed, number, looks).stream())
                    .toList();
            joint.addAll(encoded(seed, taken, seen));
        }
        return joint;
    }

    private List<JointStar> encoded(long seed, List<Taken> taken, Map<Integer, float[]> light) {
        List<SpectrumEncoder.Reading> readings = encoder.read(
                taken.stream().flatMap(star -> star.spectra().stream()).toList());
        List<JointStar> joint = new ArrayList<>();
        int place = 0;
        for (Taken star : taken) {
            float[][] vectors = readings.subList(place, place + star.spectra().size()).stream()
                    .map(reading -> reading.vector().toArray())
                    .toArray(float[][]::new);
            place += vectors.length;
            joint.add(new JointStar(
                    star.number(),
                    star(seed, star.number()).nature(),
                    Objects.requireNonNull(light.get(star.number())),
                    vectors));
        }
        return joint;
    }

    private record Taken(int number, List<CleanedSpectrum> spectra) {}

    private Optional<Taken> taken(long seed, int number, int looks) {
        Nature nature = star(seed, number).nature();
        SplittableRandom random = new SplittableRandom(seed ^ (number * SPECTRUM));
        List<CleanedSpectrum> taken = new ArrayList<>();
        for (int look = 0; look < looks; look++) {
            Spectrograph spectrograph = random.nextBoolean() ? Spectrograph.LAMOST : Spectrograph.SDSS;
            spectra.of(nature, spectrograph, random).ifPresent(taken::add);
        }
        return taken.isEmpty() ? Optional.empty() : Optional.of(new Taken(number, taken));
    }
}
