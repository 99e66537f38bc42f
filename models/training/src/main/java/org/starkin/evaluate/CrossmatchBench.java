package org.starkin.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.starkin.encoder.Encoder;
import org.starkin.encoder.Encoders;
import org.starkin.match.Calibration;
import org.starkin.match.CalibrationFile;
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
                    + " direction, and a quarter of the counterparts is missing. Every star is asked for by coefficients"
                    + " that were fitted without it: stars are in five folds, the same in all surveys."
        })
public final class CrossmatchBench implements Callable<Integer> {

    private static final int SIMULATED = 3_000;

    /** Neither that of the stars that encoders learn from, nor that of those they are measured on. */
    private static final long SIMULATED_SEED = 577_215_664;

    /** Of fewer, by chance alone the observed share strays by more than what it is to be right by. */
    private static final int FEWEST_TO_JUDGE = 300;

    /** What the observed share may differ by from what was said. */
    private static final double WITHIN = 0.05;

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
            description = "where periods and vectors found are kept for the next run (default: ${DEFAULT-VALUE})")
    private Path cache = Path.of("");

    private final List<String> table = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Encoder encoder = Encoders.load(Encoders.DEFAULT);
        PeriodMemory memory = PeriodMemory.open(cache);
        CrossmatchStars stars = new CrossmatchStars(
                data.path(),
                new Preparer(memory, new PreparationProgress(this::say)),
                encoder,
                new SightingMemory(cache, encoder.id()));
        table.add("what,method,from,to,candidates,stars,mean_p,observed,low,high");
        CrossmatchTrial trial = new CrossmatchTrial(stars.cepheids(), encoder.id(), seed);
        memory.save();
        told("Cepheids", trial.fitByFold("Cepheids", true), trial, true);
        told("Cepheids, surveys unknown", trial.fitByFold("Cepheids, surveys unknown", false), trial, false);
        CrossmatchTrial withheld = new CrossmatchTrial(stars.cepheidsWithoutPeriods(), encoder.id(), seed);
        told("Cepheids, periods withheld", withheld.fitByFold("Cepheids, periods withheld", true), withheld, true);
        CrossmatchTrial simulated = new CrossmatchTrial(stars.simulated(SIMULATED, SIMULATED_SEED), encoder.id(), seed);
        memory.save();
        told("simulated, surveys unknown", simulated.fitByFold("simulated stars", false), simulated, false);
        Calibration ofSimulated = simulated.fit("stars of a simulated sky, surveys unknown", false);
        told("Cepheids, by what simulated stars taught", _ -> ofSimulated, trial, false);
        Calibration ofCepheids = trial.fit("Cepheids, surveys unknown", false);
        told("simulated, by what Cepheids taught", _ -> ofCepheids, simulated, false);
        if (save.isPresent()) {
            CalibrationFile.write(save.get(), ofSimulated);
        }
        write();
        return 0;
    }

    private void told(String what, CrossmatchTrial.Calibrations calibrations, CrossmatchTrial trial, boolean isWhole)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Calibration first = calibrations.of(0);
        out.println(what + ", " + first.encoder() + ", fitted on " + first.fittedOn());
        out.println(MatchScore.head());
        trial.score(calibrations, rounds).forEach((method, scores) -> {
            Calibration.Fitted fitted = first.of(method);
            scores.forEach((direction, score) -> {
                if (isWhole || direction.isEmpty() || direction.equals(CrossmatchTrial.TEST_STARS)) {
                    out.println(score.row(method.word() + " " + (direction.isEmpty() ? "all" : direction)));
                }
            });
            MatchScore all = Optional.ofNullable(scores.get("")).orElseThrow();
            out.println("  weights without the first fold " + fitted.weights() + " none " + fitted.none() + ", "
                    + fitted.matched() + " of " + fitted.sources() + " sources there, log likelihood held out "
                    + fitted.logLikelihood());
            bins(what, method.word(), all.reliability(), out);
            bins(what, method.word() + " none", all.ofNone(), out);
            out.flush();
        });
    }

    private void bins(String what, String method, StarReliability reliability, PrintWriter out) {
        out.println("  " + method + ": from, to, candidates, stars, mean p, observed, of which 95 % within");
        for (StarReliability.Bin bin : reliability.bins(1)) {
            out.println("    " + columns(bin, " "));
            table.add("\"" + what + "\"," + method + "," + columns(bin, ","));
        }
        out.println("  " + method + ", in bins of at least " + FEWEST_TO_JUDGE + " candidates:");
        for (StarReliability.Bin bin : reliability.bins(FEWEST_TO_JUDGE)) {
            out.println("    " + columns(bin, " ") + (Math.abs(bin.miss()) > WITHIN ? " misses" : ""));
        }
    }

    private static String columns(StarReliability.Bin bin, String between) {
        return String.format(
                Locale.ROOT,
                "%.1f,%.1f,%d,%d,%.5f,%.5f,%.5f,%.5f".replace(",", between),
                bin.from(),
                bin.to(),
                bin.candidates(),
                bin.stars(),
                bin.meanP(),
                bin.observed(),
                bin.low(),
                bin.high());
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
