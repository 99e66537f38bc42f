package org.starkin.joint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.nature.Kind;
import org.starkin.simulate.NaturalStar;
import org.starkin.spectrograph.SimulatedSpectra;
import org.starkin.spectrograph.Spectrograph;
import org.starkin.spectrum.CleanedSpectrum;

/** Simulated stars with a light curve that some survey took and a spectrum of LAMOST or SDSS. */
final class JointStars {

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

    /** Those of the stars 0 to {@code stars - 1} that have both. */
    List<JointStar> of(long seed, int stars) throws IOException {
        Map<Integer, float[]> seen = light.of(seed, stars);
        List<Taken> taken = seen.entrySet().parallelStream()
                .flatMap(star -> taken(seed, star.getKey(), star.getValue()).stream())
                .toList();
        List<SpectrumEncoder.Reading> readings =
                encoder.read(taken.stream().map(Taken::spectrum).toList());
        List<JointStar> joint = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            int number = taken.get(i).number();
            joint.add(new JointStar(
                    number,
                    star(seed, number).nature(),
                    taken.get(i).light(),
                    readings.get(i).vector().toArray()));
        }
        return joint;
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Taken(int number, float[] light, CleanedSpectrum spectrum) {}

    private Optional<Taken> taken(long seed, int number, float[] vector) {
        SplittableRandom random = new SplittableRandom(seed ^ (number * SPECTRUM));
        Spectrograph spectrograph = random.nextBoolean() ? Spectrograph.LAMOST : Spectrograph.SDSS;
        return spectra.of(star(seed, number).nature(), spectrograph, random)
                .map(spectrum -> new Taken(number, vector, spectrum));
    }
}
