package org.starkin.spectrograph;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.starkin.encoder.StellarParameter;
import org.starkin.spectrum.AirVacuum;
import org.starkin.spectrum.Medium;
import org.starkin.spectrum.Spectrum;
import org.starkin.survey.Readers;
import org.starkin.survey.SpectrumOptions;
import org.starkin.survey.SpectrumReaders;

/**
 * The MILES library (Sanchez-Blazquez et al. 2006, MNRAS 371, 703) with the parameters of Cenarro et al. 2007 (MNRAS 374, 664), as the
 * folder {@code spectra/miles} of the data holds them.
 */
public final class MilesLibrary {

    private static final String FOLDER = "spectra/miles";
    private static final String PARAMETERS = "parameters.csv";
    private static final String HEAD = "file,miles_id,teff_k,log_g,fe_h";
    private static final double NORMAL_FROM = 5450;
    private static final double NORMAL_TO = 5550;

    private MilesLibrary() {}

    /**
     * A line of the table.
     *
     * @param teffK NaN where it is unknown, as are the others
     */
    public record Row(Path file, String id, double teffK, double logG, double feH) {

        /** What the table says; NaN where it says nothing. */
        public double told(StellarParameter parameter) {
            return LibraryStar.told(parameter, teffK, logG, feH);
        }

        boolean isWhole() {
            return Double.isFinite(teffK + logG + feH);
        }

        boolean lacksMetallicityAlone() {
            return Double.isFinite(teffK + logG) && Double.isNaN(feH);
        }
    }

    /** Whether the data have the library. */
    public static boolean isIn(Path data) {
        return Files.exists(data.resolve(FOLDER).resolve(PARAMETERS));
    }

    /**
     * The stars all of whose parameters are known.
     *
     * @param wanted by the star's number in the library, such as {@code 0001}
     * @throws IOException where the library cannot be read
     */
    public static List<LibraryStar> read(Path data, Predicate<String> wanted) throws IOException {
        return stars(data, row -> row.isWhole() && wanted.test(row.id()));
    }

    /**
     * The stars of which all but [Fe/H] is known: the coolest dwarfs, the hottest supergiants. Theirs is NaN.
     *
     * @param wanted by the star's number in the library
     * @throws IOException where the library cannot be read
     */
    public static List<LibraryStar> readOfUnknownMetallicity(Path data, Predicate<String> wanted) throws IOException {
        return stars(data, row -> row.lacksMetallicityAlone() && wanted.test(row.id()));
    }

    private static List<LibraryStar> stars(Path data, Predicate<Row> wanted) throws IOException {
        return rows(data).parallelStream()
                .filter(wanted)
                .map(row -> new LibraryStar(row.id(), row.teffK(), row.logG(), row.feH(), onFineGrid(spectrum(row))))
                .toList();
    }

    /** The table's lines. */
    public static List<Row> rows(Path data) throws IOException {
        Path table = data.resolve(FOLDER).resolve(PARAMETERS);
        try (BufferedReader lines = Files.newBufferedReader(table)) {
            String head = Optional.ofNullable(lines.readLine()).orElse("");
            if (!head.equals(HEAD)) {
                throw new IOException(table + " begins with '" + head + "'; it must begin with '" + HEAD + "'");
            }
            return lines.lines()
                    .map(line -> row(table.resolveSibling(""), line))
                    .toList();
        }
    }

    private static Row row(Path folder, String line) {
        String[] cells = line.split(",", -1);
        return new Row(folder.resolve(cells[0]), cells[1], number(cells[2]), number(cells[3]), number(cells[4]));
    }

    private static double number(String cell) {
        return cell.isBlank() ? Double.NaN : Double.parseDouble(cell);
    }

    /** The spectrum of a line, at rest as the library has it. */
    public static Spectrum spectrum(Row row) {
        return new SpectrumReaders()
                .read(Readers.AUTO, row.file(), SpectrumOptions.BUILD)
                .spectrum()
                .withVelocity(0);
    }

    private static float[] onFineGrid(Spectrum spectrum) {
        double[] pixels = new double[spectrum.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = FineGrid.pixel(vacuum(spectrum, i));
        }
        float[] flux = new float[FineGrid.PIXELS];
        double normal = 0;
        int normals = 0;
        for (int i = 0; i < flux.length; i++) {
            flux[i] = at(spectrum, pixels, i);
            double wavelength = FineGrid.wavelength(i);
            if (wavelength >= NORMAL_FROM && wavelength <= NORMAL_TO) {
                normal += flux[i];
                normals++;
            }
        }
        for (int i = 0; i < flux.length; i++) {
            flux[i] = (float) (flux[i] / (normal / normals));
        }
        return flux;
    }

    private static double vacuum(Spectrum spectrum, int i) {
        double wavelength = spectrum.wavelengthAngstrom(i);
        return spectrum.medium() == Medium.AIR ? AirVacuum.toVacuum(wavelength) : wavelength;
    }

    private static float at(Spectrum spectrum, double[] pixels, double pixel) {
        int found = Arrays.binarySearch(pixels, pixel);
        int right = Math.clamp(found >= 0 ? found : -found - 1, 1, pixels.length - 1);
        double share = Math.clamp((pixel - pixels[right - 1]) / (pixels[right] - pixels[right - 1]), 0.0, 1.0);
        return (float) (spectrum.flux(right - 1) * (1 - share) + spectrum.flux(right) * share);
    }
}
