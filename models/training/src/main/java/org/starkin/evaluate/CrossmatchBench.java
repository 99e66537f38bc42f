package org.starkin.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import org.starkin.match.Calibration;
import org.starkin.match.CalibrationFile;
import org.starkin.match.Method;
import org.starkin.match.Reliability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The verb {@code bench crossmatch}. */
@Command(
        name = "crossmatch",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure how surely a star is found again in another survey, and whether the probabilities are right.",
            "Cepheids of OGLE-III, OGLE-IV and MACHO, and simulated stars of Gaia, TESS and ZTF, stand as close to one"
                    + " another as all stars of the Large Magellanic Cloud do; positions are blurred by 2 arcsec in each"
                    + " direction, and a quarter of the counterparts is missing. Coefficients are fitted on training stars."
        })
public final class CrossmatchBench implements Callable<Integer> {

    private static final int SIMULATED = 3_000;

    /** Neither that of the stars that encoders learn from, nor that of those they are measured on. */
    private static final long SIMULATED_SEED = 577_215_664;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataFolder data = new DataFolder();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "20",
            description = "skies drawn to measure on (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--csv", paramLabel = "FILE", description = "write the reliability tables, for docs/reliability.py")
    private Optional<Path> csv = Optional.empty();

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "write the calibration for surveys that are not known, such as comes with the product")
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "target/evaluate",
            description = "where periods found are kept for the next run (default: ${DEFAULT-VALUE})")
    private Path cache = Path.of("");

    private final List<String> table = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Encoder encoder = Encoders.load(Encoders.DEFAULT);
        PeriodMemory memory = PeriodMemory.open(cache);
        Preparer preparer = new Preparer(memory, new PreparationProgress(this::say));
        table.add("what,method,from,to,candidates,mean_p,observed");
        Map<String, List<KnownCurve>> cepheids = new Cepheids(data.path(), preparer).curves();
        Map<String, Map<String, Sighting>> seen = Sighting.all(cepheids, preparer, encoder, false);
        memory.save();
        CrossmatchTrial trial = new CrossmatchTrial(seen, encoder.id(), seed);
        Calibration fitted = trial.fit("training Cepheids", true);
        told("Cepheids", fitted, trial, true);
        Calibration unknowing = trial.fit("training Cepheids, surveys unknown", false);
        told("Cepheids, surveys unknown", unknowing, trial, false);
        CrossmatchTrial withheld =
                new CrossmatchTrial(Sighting.all(cepheids, preparer, encoder, true), encoder.id(), seed);
        told("Cepheids, periods withheld", withheld.fit("training Cepheids, periods withheld", true), withheld, true);
        Calibration simulated = simulated(preparer, encoder, unknowing);
        told("Cepheids, by what simulated stars taught", simulated, trial, false);
        memory.save();
        write();
        return 0;
    }

    private Calibration simulated(Preparer preparer, Encoder encoder, Calibration ofCepheids) throws IOException {
        Map<String, Map<String, Sighting>> seen =
                Sighting.all(SimulatedPairs.photometry(SIMULATED, SIMULATED_SEED), preparer, encoder, false);
        CrossmatchTrial trial = new CrossmatchTrial(seen, encoder.id(), seed);
        Calibration fitted = trial.fit("training stars of a simulated sky, surveys unknown", false);
        told("simulated, surveys unknown", fitted, trial, false);
        told("simulated, by what Cepheids taught", ofCepheids, trial, false);
        if (save.isPresent()) {
            CalibrationFile.write(save.get(), fitted);
        }
        return fitted;
    }

    private void told(String what, Calibration calibration, CrossmatchTrial trial, boolean isWhole) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(what + ", " + calibration.encoder() + ", fitted on " + calibration.fittedOn());
        out.println(MatchScore.head());
        for (Method method : Method.values()) {
            Calibration.Fitted fitted = calibration.of(method);
            Map<String, MatchScore> scores = trial.score(calibration, method, rounds);
            scores.forEach((direction, score) -> {
                if (isWhole || direction.isEmpty()) {
                    out.println(score.row(method.word() + " " + (direction.isEmpty() ? "all" : direction)));
                }
            });
            MatchScore all = Optional.ofNullable(scores.get("")).orElseThrow();
            out.println("  weights " + fitted.weights() + " none " + fitted.none() + ", " + fitted.matched() + " of "
                    + fitted.sources() + " sources there, log likelihood held out " + fitted.logLikelihood());
            bins(what, method.word() + " training held out", fitted.reliability(), out);
            bins(what, method.word(), all.reliability(), out);
            bins(what, method.word() + " none", all.ofNone(), out);
            out.flush();
        }
    }

    private void bins(String what, String method, Reliability reliability, PrintWriter out) {
        StringBuilder line = new StringBuilder("  " + method + ":");
        for (Reliability.Bin bin : reliability.bins()) {
            line.append(String.format(Locale.ROOT, " %.3f/%.3f(%d)", bin.meanP(), bin.observed(), bin.candidates()));
            table.add(String.format(
                    Locale.ROOT,
                    "\"%s\",%s,%.1f,%.1f,%d,%.5f,%.5f",
                    what,
                    method,
                    bin.from(),
                    bin.to(),
                    bin.candidates(),
                    bin.meanP(),
                    bin.observed()));
        }
        out.println(line);
    }

    private void write() throws IOException {
        if (csv.isPresent()) {
            Files.write(csv.get(), table);
        }
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
