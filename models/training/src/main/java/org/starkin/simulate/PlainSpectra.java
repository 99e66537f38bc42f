package org.starkin.simulate;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.starkin.nature.Kind;
import org.starkin.nature.Photosphere;

/**
 * A survey of plain spectra, of stars of its own: {@code FOLDER/spectra/P000000.csv.gz} and so on, and
 * {@code FOLDER/spectra-objects.csv} of what they are. The same seed gives the same files; star k is the same whatever their number.
 */
final class PlainSpectra {

    /** The most spectra that may be asked for: a file each. */
    static final int MOST = 100_000;

    private static final double FIRST_LOG10 = 3.58;
    private static final double STEP_LOG10 = 1e-4;
    private static final int PIXELS = 2_890;
    private static final double VELOCITY_SIGMA_KM_S = 40;
    private static final double LIGHT_KM_S = 299_792.458;
    private static final double FAINTEST_RATIO = 20;
    private static final double BRIGHTEST_RATIO = 80;
    private static final double NORMAL_ANGSTROM = 5_500;

    private final long seed;

    PlainSpectra(long seed) {
        this.seed = seed;
    }

    void write(Path folder, int stars) throws IOException {
        Path spectra = Files.createDirectories(folder.resolve("spectra"));
        Path objectsFile = folder.resolve("spectra-objects.csv");
        try (RowWriter objects = new RowWriter(Files.newOutputStream(objectsFile))) {
            for (String column : new String[] {"object_id", "label", "ra", "dec", "period", "teff", "logg", "feh"}) {
                objects.text(column);
            }
            objects.endRow();
            for (int i = 0; i < stars; i++) {
                SplittableRandom random = new SplittableRandom(Seeds.within(seed, i));
                Kind[] kinds = Kind.values();
                Kind kind = kinds[random.nextInt(kinds.length)];
                NaturalStar star = NaturalStar.draw(kind, random);
                String name = "P" + String.valueOf(1_000_000 + i).substring(1);
                writeSpectrum(spectra.resolve(name + ".csv.gz"), star, random);
                writeObject(objects, name, kind, star);
            }
        }
    }

    private static void writeObject(RowWriter objects, String name, Kind kind, NaturalStar star) throws IOException {
        Photosphere photosphere = star.nature().photosphere();
        objects.text(name)
                .text(kind.name())
                .number(star.direction().raDeg(), 7)
                .number(star.direction().decDeg(), 7);
        if (star.periodDays().isPresent()) {
            objects.number(star.periodDays().getAsDouble(), 7);
        } else {
            objects.text("");
        }
        objects.number(photosphere.teffK(), 1)
                .number(photosphere.logG(), 3)
                .number(photosphere.feH(), 3)
                .endRow();
    }

    private static void writeSpectrum(Path file, NaturalStar star, SplittableRandom random) throws IOException {
        PlainSpectrum spectrum = new PlainSpectrum(star.nature());
        double stretch = 1 + VELOCITY_SIGMA_KM_S * random.nextGaussian() / LIGHT_KM_S;
        double ratio = FAINTEST_RATIO * Math.pow(BRIGHTEST_RATIO / FAINTEST_RATIO, random.nextDouble());
        double unit = 100 / spectrum.flux(NORMAL_ANGSTROM);
        try (RowWriter rows =
                new RowWriter(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file))))) {
            rows.text("wavelength_vac").text("flux").text("error").endRow();
            for (int i = 0; i < PIXELS; i++) {
                double observed = Math.pow(10, FIRST_LOG10 + STEP_LOG10 * i);
                double flux = unit * spectrum.flux(observed / stretch);
                double error = Math.max(1e-4, flux / ratio);
                rows.number(observed, 3)
                        .number(flux + error * random.nextGaussian(), 4)
                        .number(error, 4)
                        .endRow();
            }
        }
    }
}
