package org.starkin.simulate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The verb {@code simulate}. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Write the photometry that surveys would take of a simulated sky.",
            "For each survey: DIR/SURVEY.csv.gz (one row a point) and DIR/SURVEY-objects.csv (one row a star: id, the star's"
                    + " name in all surveys, class, position in ICRS degrees, true period in days). Files of these names"
                    + " are replaced. The same seed gives the same files; star k is the same whatever the number of stars."
        })
public final class SimulateCommand implements Callable<Integer> {

    private static final long UPDATE_MILLIS = 500;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder to write into; made if missing")
    private Path out = Path.of("");

    @Option(
            names = "--stars",
            required = true,
            paramLabel = "N",
            description = "how many stars the sky has, 1 to 5000000; each survey sees some of them")
    private long stars;

    @Option(
            names = "--surveys",
            split = ",",
            paramLabel = "NAME",
            defaultValue = "tess,gaia,ztf",
            description = {
                "which surveys look: tess, gaia, ztf, asas, asassn, asassn_g, catalina, atlas, ogle, macho, linear,"
                        + " hipparcos, kepler, k2, rubin, vvv, sparse (default: ${DEFAULT-VALUE})",
                "sparse is a made-up survey on the ground, another for every star"
            })
    private List<String> surveyNames = List.of();

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "any whole number; another seed, another sky (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--classes",
            split = ",",
            paramLabel = "CLASS=SHARE",
            description =
                    "shares of the classes RRAB, RRC, RRD, DCEP, DCEP_1O, T2CEP, RVTAU, ACEP, MIRA, SR, LSP, OSARG, DSCT, HADS,"
                            + " GDOR, BCEP, SPB, EA, EB, EW, ELL, ROT, ACV, RS, FLARE, BE, YSO, RCB, CV, NOVA, QSO, LENS and"
                            + " CONST; only their ratios matter, and classes not named are left out (default: every class well represented)")
    private Map<String, Double> shares = new LinkedHashMap<>();

    @Option(
            names = "--spectra",
            paramLabel = "N",
            defaultValue = "0",
            description = "how many plain spectra to write beside, of stars of their own, to DIR/spectra and"
                    + " DIR/spectra-objects.csv, 0 to 100000 (default: ${DEFAULT-VALUE})")
    private int spectra;

    @Option(names = "--no-progress", description = "show no progress")
    private boolean isQuiet;

    @Override
    public Integer call() throws IOException {
        if (stars < 1 || stars > SimulatedSky.MOST_STARS) {
            throw wrongUse("--stars " + stars + " is outside 1 to " + SimulatedSky.MOST_STARS);
        }
        if (spectra < 0 || spectra > PlainSpectra.MOST) {
            throw wrongUse("--spectra " + spectra + " is outside 0 to " + PlainSpectra.MOST);
        }
        List<Survey> surveys = surveys();
        ClassMix mix = mix();
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw wrongUse("--out " + out + " is a file; give a folder");
        }
        Simulation simulation = new Simulation(new SimulatedSky(seed, mix), (int) stars, surveys, out);
        PrintWriter print = spec.commandLine().getOut();
        printSettings(print, surveys, mix);
        List<Simulation.Tally> tallies = run(simulation);
        tallies.forEach(tally -> print.println(summary(tally)));
        if (spectra > 0) {
            new PlainSpectra(seed).write(out, spectra);
            print.println("spectra: " + spectra);
        }
        print.flush();
        return 0;
    }

    private List<Simulation.Tally> run(Simulation simulation) throws IOException {
        if (isQuiet) {
            return simulation.run(() -> {});
        }
        ProgressBarBuilder bar = new ProgressBarBuilder()
                .setTaskName("simulate")
                .setUnit(" stars", 1)
                .showSpeed()
                .setUpdateIntervalMillis((int) UPDATE_MILLIS)
                .setInitialMax(stars * simulation.surveys().size());
        try (ProgressBar progress = bar.build()) {
            return simulation.run(progress::step);
        }
    }

    private List<Survey> surveys() {
        List<Survey> surveys = new ArrayList<>();
        for (String name : surveyNames) {
            Optional<Survey> survey = Survey.named(name);
            if (survey.isEmpty()) {
                throw wrongUse(
                        "--surveys names '" + name + "', which cannot be simulated; allowed are " + Survey.allNames());
            }
            if (surveys.contains(survey.get())) {
                throw wrongUse("--surveys names '" + name + "' twice; name each survey once");
            }
            surveys.add(survey.get());
        }
        return surveys;
    }

    private ClassMix mix() {
        if (shares.isEmpty()) {
            return ClassMix.standard();
        }
        Map<StarClass, Double> weights = new EnumMap<>(StarClass.class);
        shares.forEach((name, share) -> weights.put(
                StarClass.named(name)
                        .orElseThrow(
                                () -> wrongUse("--classes names '" + name + "'; allowed are " + StarClass.allNames())),
                share));
        try {
            return new ClassMix(weights);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), "--classes: " + wrong.getMessage(), wrong);
        }
    }

    private void printSettings(PrintWriter print, List<Survey> surveys, ClassMix mix) {
        print.println("simulate --out " + out + " --stars " + stars + " --surveys "
                + surveys.stream().map(Survey::lowerName).collect(Collectors.joining(",")) + " --seed " + seed
                + " --classes "
                + mix.weights().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(",")));
        print.flush();
    }

    private static String summary(Simulation.Tally tally) {
        String unseen = tally.unseen().entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s: %d stars, %d points%s",
                tally.survey().lowerName(),
                tally.seen(),
                tally.points(),
                unseen.isEmpty() ? "" : "; not seen: " + unseen);
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
