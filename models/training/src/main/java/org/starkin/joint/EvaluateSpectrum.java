package org.starkin.joint;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.Quantiles;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.encoder.StellarParameter;
import org.starkin.evaluate.DataFolder;
import org.starkin.evaluate.Part;
import org.starkin.nature.Quantity;
import org.starkin.spectrograph.MilesLibrary;
import org.starkin.spectrograph.SimulatedSpectra;
import org.starkin.spectrograph.Spectrograph;
import org.starkin.spectrum.CleanedSpectrum;
import org.starkin.spectrum.SpectrumCleaning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what a spectrum encoder tells of real stars that it never saw. */
@Command(
        name = "spectrum",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure a spectrum encoder on stars of the MILES library that it was not trained on: temperature, gravity,"
                    + " composition, and whether a star that two surveys take is known again."
        })
public final class EvaluateSpectrum implements Callable<Integer> {

    private static final int FURTHEST = 3;
    private static final double COOLEST = 4000;
    private static final double HOTTEST = 8000;
    private static final long SEED = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--spectrum-encoder",
            paramLabel = "DIR",
            required = true,
            description = "what train spectrum wrote")
    private Path spectrumEncoder = Path.of("");

    @Option(
            names = "--part",
            paramLabel = "PART",
            defaultValue = "TEST",
            description =
                    "the stars measured on: TEST for final figures, VALIDATION for choosing between encoders (default:"
                            + " ${DEFAULT-VALUE})")
    private Part part = Part.TEST;

    /** A star and what is read off its spectrum. */
    private record Read(MilesLibrary.Row row, SpectrumEncoder.Reading reading) {

        Quantiles told(StellarParameter parameter) {
            return reading.of(parameter);
        }

        double truth(StellarParameter parameter) {
            return row.told(parameter);
        }

        double error(StellarParameter parameter) {
            return Math.abs(told(parameter).median() - truth(parameter));
        }
    }

    @Override
    public Integer call() throws IOException {
        try (SpectrumEncoder encoder = Encoders.openSpectrum(spectrumEncoder)) {
            spec.commandLine()
                    .getErr()
                    .println("evaluate spectrum: encoder=" + encoder.id() + " data=" + data.path() + " part=" + part);
            List<MilesLibrary.Row> rows = MilesLibrary.rows(data.path()).stream()
                    .filter(row -> Part.of(row.id()) == part)
                    .toList();
            PrintWriter out = spec.commandLine().getOut();
            List<Read> read = read(rows, encoder);
            out.println(read.size() + " of " + rows.size() + " stars read");
            for (Quantity quantity : Quantity.OF_SPECTRA) {
                tell(quantity.parameter(), read, out);
            }
            again(encoder, out);
            out.flush();
        }
        return 0;
    }

    private static List<Read> read(List<MilesLibrary.Row> rows, SpectrumEncoder encoder) {
        List<MilesLibrary.Row> usable = new ArrayList<>();
        List<CleanedSpectrum> spectra = new ArrayList<>();
        for (MilesLibrary.Row row : rows) {
            if (SpectrumCleaning.clean(MilesLibrary.spectrum(row)) instanceof CleanedSpectrum cleaned) {
                usable.add(row);
                spectra.add(cleaned);
            }
        }
        List<SpectrumEncoder.Reading> readings = encoder.read(spectra);
        return IntStream.range(0, usable.size())
                .mapToObj(i -> new Read(usable.get(i), readings.get(i)))
                .toList();
    }

    private static void tell(StellarParameter parameter, List<Read> all, PrintWriter out) {
        List<Read> known = all.stream()
                .filter(one -> Double.isFinite(one.truth(parameter)))
                .toList();
        double squares = 0;
        int within = 0;
        for (Read one : known) {
            Quantiles told = one.told(parameter);
            double truth = one.truth(parameter);
            squares += Math.pow(one.error(parameter), 2);
            within += truth >= told.low() && truth <= told.high() ? 1 : 0;
        }
        double[] errors = known.stream()
                .filter(one -> parameter != StellarParameter.LOG_TEFF
                        || (one.row().teffK() >= COOLEST && one.row().teffK() <= HOTTEST))
                .mapToDouble(one -> one.error(parameter))
                .sorted()
                .toArray();
        double median = errors[errors.length / 2];
        out.printf(
                Locale.ROOT,
                "%-9s %4d stars: RMSE %.3f, median error %.3f%s; %.1f %% within the interval of 90 %%%n",
                parameter.key(),
                known.size(),
                Math.sqrt(squares / known.size()),
                median,
                parameter == StellarParameter.LOG_TEFF
                        ? String.format(
                                Locale.ROOT,
                                " or %.2f %% of Teff of %d stars from %.0f to %.0f K",
                                100 * (Math.pow(10, median) - 1),
                                errors.length,
                                COOLEST,
                                HOTTEST)
                        : "",
                100.0 * within / known.size());
        furthest(parameter, known, out);
    }

    /** The stars by whose errors a root mean square is ruled. */
    private static void furthest(StellarParameter parameter, List<Read> known, PrintWriter out) {
        known.stream()
                .sorted(Comparator.comparingDouble(one -> -one.error(parameter)))
                .limit(FURTHEST)
                .forEach(one -> {
                    Quantiles told = one.told(parameter);
                    out.printf(
                            Locale.ROOT,
                            "          star %s of %.0f K: table %.2f, told %.2f (%.2f to %.2f)%n",
                            one.row().id(),
                            one.row().teffK(),
                            one.truth(parameter),
                            told.median(),
                            told.low(),
                            told.high());
                });
    }

    /** Each star as LAMOST and as SDSS take it: whether the one spectrum finds the other among those of all stars. */
    private void again(SpectrumEncoder encoder, PrintWriter out) throws IOException {
        SimulatedSpectra spectra = new SimulatedSpectra(MilesLibrary.read(data.path(), _ -> true));
        List<String> ids = spectra.ids();
        float[][] lamost = vectors(spectra, ids, Spectrograph.LAMOST, encoder);
        float[][] sdss = vectors(spectra, ids, Spectrograph.SDSS, encoder);
        int[][] nearest = Nearest.of(lamost, sdss, 10);
        int asked = 0;
        int first = 0;
        int amongTen = 0;
        for (int i = 0; i < ids.size(); i++) {
            if (Part.of(ids.get(i)) == part) {
                int own = i;
                asked++;
                first += nearest[i][0] == i ? 1 : 0;
                amongTen += Arrays.stream(nearest[i]).anyMatch(place -> place == own) ? 1 : 0;
            }
        }
        out.printf(
                Locale.ROOT,
                "LAMOST's spectrum finds SDSS's of the same star among %d stars: first %.1f %%, among ten %.1f %% of %d"
                        + " stars%n",
                ids.size(),
                100.0 * first / asked,
                100.0 * amongTen / asked,
                asked);
    }

    private static float[][] vectors(
            SimulatedSpectra spectra, List<String> ids, Spectrograph spectrograph, SpectrumEncoder encoder) {
        List<CleanedSpectrum> taken = ids.stream()
                .map(id -> spectra.ofLibrary(
                                id, spectrograph, new SplittableRandom(SEED ^ (id + spectrograph).hashCode()))
                        .orElseThrow())
                .toList();
        return encoder.read(taken).stream()
                .map(reading -> reading.vector().toArray())
                .toArray(float[][]::new);
    }
}
