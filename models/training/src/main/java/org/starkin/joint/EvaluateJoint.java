package org.starkin.joint;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.starkin.encoder.Encoders;
import org.starkin.encoder.SpectrumEncoder;
import org.starkin.evaluate.DataFolder;
import org.starkin.train.Learning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what light curve and spectrum are worth together, against either alone and against other ways of joining them. */
@Command(
        name = "joint",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measure ways to bring light curves and spectra into one space: one table, a column a way.",
            "Every way is taught alike on the same simulated stars, and measured on others; figures are means over the"
                    + " seeds."
        })
public final class EvaluateJoint implements Callable<Integer> {

    static final double RATE = 1e-3;
    static final double DECAY = 0.02;

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
            names = "--stars",
            paramLabel = "N",
            defaultValue = "60000",
            description = "stars to learn from, and as many others, labelled, to read off (default: ${DEFAULT-VALUE})")
    private int stars;

    @Option(
            names = "--asked",
            paramLabel = "N",
            defaultValue = "5000",
            description = "stars to measure on (default: ${DEFAULT-VALUE})")
    private int asked;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "4000",
            description = "batches (default: ${DEFAULT-VALUE})")
    private int steps;

    @Option(
            names = "--pairs",
            paramLabel = "N",
            defaultValue = "256",
            description = "stars a batch (default: ${DEFAULT-VALUE})")
    private int pairs;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "3",
            description = "runs, each of its own seed (default: ${DEFAULT-VALUE})")
    private int seeds;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "WAY",
            description = "which ways: ${COMPLETION-CANDIDATES} (default: all)")
    private List<JoinMethod> only = List.of(JoinMethod.values());

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = "target/evaluate",
            description = "where light curves' vectors are kept for the next run (default: ${DEFAULT-VALUE})")
    private Path cache = Path.of("");

    @Option(
            names = "--picture",
            paramLabel = "FILE.csv",
            description = "where to write young stars' and synchronised pairs' places in two dimensions")
    private Optional<Path> picture = Optional.empty();

    @Override
    public Integer call() throws IOException {
        if (picture.isEmpty()) {
            return measured(Optional.empty());
        }
        try (Picture drawn = new Picture(picture.get())) {
            return measured(Optional.of(drawn));
        }
    }

    private int measured(Optional<Picture> drawn) throws IOException {
        try (SpectrumEncoder encoder = Encoders.openSpectrum(spectrumEncoder)) {
            say("evaluate joint: encoder=" + encoder.id() + " data=" + data.path() + " stars=" + stars + " asked="
                    + asked + " steps=" + steps + " pairs=" + pairs + " seeds=" + seeds + " only=" + only);
            LightVectors light = new LightVectors(cache, Encoders.load(Encoders.DEFAULT), this::say);
            JointSamples samples = new JointSamples(light, data.path(), encoder);
            print(measured(new JointEvaluation(samples.split(stars, asked), this::say, drawn)));
        }
        return 0;
    }

    private Map<JoinMethod, Map<String, Double>> measured(JointEvaluation evaluation) throws IOException {
        Map<JoinMethod, Map<String, Double>> means = new LinkedHashMap<>();
        for (JoinMethod method : only) {
            Map<String, Double> sums = new LinkedHashMap<>();
            for (int seed = 1; seed <= seeds; seed++) {
                Map<String, Double> figures =
                        evaluation.measure(method, new Learning.Plan(steps, pairs, RATE, DECAY, seed));
                say(method.word() + ", seed " + seed + ": " + figures);
                figures.forEach((name, figure) -> sums.merge(name, figure / seeds, Double::sum));
            }
            means.put(method, sums);
        }
        return means;
    }

    private void print(Map<JoinMethod, Map<String, Double>> means) {
        PrintWriter out = spec.commandLine().getOut();
        Set<String> names = new LinkedHashSet<>();
        means.values().forEach(figures -> names.addAll(figures.keySet()));
        List<String> head = new ArrayList<>(List.of(String.format(Locale.ROOT, "%-40s", "")));
        means.keySet().forEach(method -> head.add(String.format(Locale.ROOT, "%13s", method.word())));
        out.println(String.join(" ", head));
        for (String name : names) {
            List<String> row = new ArrayList<>(List.of(String.format(Locale.ROOT, "%-40s", name)));
            means.values()
                    .forEach(figures -> row.add(
                            figures.containsKey(name)
                                    ? String.format(Locale.ROOT, "%13.3f", figures.get(name))
                                    : String.format(Locale.ROOT, "%13s", "")));
            out.println(String.join(" ", row));
        }
        out.flush();
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }
}
